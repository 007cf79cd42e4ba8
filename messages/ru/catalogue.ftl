### Selections by subject, comparisons, neighbours, the life of a direction.
