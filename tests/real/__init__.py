"""Real servers, started by the tests on 127.0.0.1 and stopped at their end."""
