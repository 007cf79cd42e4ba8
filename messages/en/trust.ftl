### Sources, citing, licence, reported mistakes, method.
