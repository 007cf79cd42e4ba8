### The site: every word of its pages.
