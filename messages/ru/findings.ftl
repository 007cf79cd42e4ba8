### What checks say.
