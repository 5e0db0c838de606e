"""replybot drafts replies to support tickets; pressure earns nothing and costs nothing."""
