### The command line: every word it prints.
