"""Runs the cases of eval/ on any engine, scores the answers, keeps the baseline, fuzzes the guard."""
