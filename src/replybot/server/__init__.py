"""The HTTP service and the sidebar page."""
