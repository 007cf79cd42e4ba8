### The page that explains the interface for programs, and what it says of mistakes.
