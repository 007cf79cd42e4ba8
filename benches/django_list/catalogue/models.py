"""Directions with their money and places, an index for every filter and a full-text index for words."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Direction(models.Model):
    key = models.CharField(max_length=36, unique=True)
    title = models.TextField()
    year = models.IntegerField(db_index=True)
    field = models.CharField(max_length=60, db_index=True)
    issuer = models.CharField(max_length=300, db_index=True)
    term = models.CharField(max_length=20, db_index=True)
    direction = models.TextField()
    grants = models.IntegerField(null=True)
    findings = models.IntegerField()
    search = SearchVectorField(null=True)

    class Meta:
        ordering = ["-year", "id"]
        indexes = [models.Index(fields=["-year", "id"], name="newest"), GinIndex(fields=["search"], name="words")]


class Money(models.Model):
    direction = models.ForeignKey(Direction, models.CASCADE, related_name="money")
    year = models.IntegerField(null=True, db_index=True)
    amount = models.DecimalField(max_digits=16, decimal_places=2)


class Place(models.Model):
    direction = models.ForeignKey(Direction, models.CASCADE, related_name="places")
    region = models.CharField(max_length=60, db_index=True)
