"""The secretariat's pages of delegates: quotas, the list, doubles, precedence, lists out."""
