"""The list of directions as a Django site of an afternoon: PostgreSQL, an index for every filter, 20 rows a page.

Two pages: `/rows` has the rows, their number and the sum of their money, as the changelist of an admin site has; `/directions`
has also what the page of bagyt has: how many directions each value of each filter would show, and the money by year.

    python baseline_site.py load DATABASE_URL < directions.json     # the file bagyt gives out at /directions.json
    gunicorn baseline_site:application                               # with DATABASE_URL in the environment
"""

import json
import os
import sys
from urllib.parse import urlsplit

import django
from django.conf import settings

url = urlsplit(sys.argv[2] if __name__ == "__main__" else os.environ["DATABASE_URL"])
settings.configure(
    DEBUG=False,
    SECRET_KEY="for measuring only",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["django.contrib.postgres", "catalogue"],
    MIDDLEWARE=["django.middleware.gzip.GZipMiddleware", "django.middleware.common.CommonMiddleware"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": url.path.lstrip("/"),
            "USER": url.username,
            "PASSWORD": url.password,
            "HOST": url.hostname,
            "PORT": url.port,
            "CONN_MAX_AGE": None,
        }
    },
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [os.path.dirname(os.path.abspath(__file__))],
            "OPTIONS": {"loaders": [("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"])]},
        }
    ],
)
django.setup()

from catalogue.models import Direction, Money, Place  # noqa: E402
from django.contrib.postgres.search import SearchQuery, SearchVector  # noqa: E402
from django.core.paginator import Paginator  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import Count, Q, Sum  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402


def selected(asked):
    wanted = Direction.objects.all()
    for name in ("year", "field", "issuer", "term"):
        if asked.get(name):
            wanted = wanted.filter(**{name: asked[name]})
    if asked.get("region"):
        wanted = wanted.filter(places__region=asked["region"])
    if asked.get("words"):
        wanted = wanted.filter(search=SearchQuery(asked["words"], config="simple"))
    return wanted


def rows(request):
    wanted = selected(request.GET)
    page = Paginator(wanted.prefetch_related("money", "places"), 20).get_page(request.GET.get("page"))
    found = {"page": page, "total": wanted.aggregate(sum=Sum("money__amount"))["sum"]}
    return render(request, "list.html", found)


def directions(request):
    wanted = selected(request.GET)
    page = Paginator(wanted.prefetch_related("money", "places"), 20).get_page(request.GET.get("page"))
    choices = {}
    for name in ("year", "field", "issuer", "term", "places__region"):
        others = {key: value for key, value in request.GET.items() if key != name.removeprefix("places__")}
        counted = selected(others).values_list(name).order_by(name).annotate(Count("id"))
        choices[name.removeprefix("places__")] = list(counted)
    found = {
        "page": page,
        "total": wanted.aggregate(sum=Sum("money__amount"))["sum"],
        "by_year": list(wanted.values_list("money__year").order_by("money__year").annotate(Sum("money__amount"))),
        "with_findings": wanted.aggregate(count=Count("id", filter=Q(findings__gt=0)))["count"],
        "choices": choices,
    }
    return render(request, "list.html", found)


urlpatterns = [path("rows", rows), path("directions", directions)]
application = get_wsgi_application()


def load():
    with connection.schema_editor() as editor:
        for model in (Direction, Money, Place):
            editor.create_model(model)
    things, money, places = [], [], []
    for number, item in enumerate(json.load(sys.stdin)["directions"], 1):
        row = item["row"]
        things.append(
            Direction(
                id=number,
                key=item["id"],
                title=item["list"]["title"] or "",
                year=item["list"]["year"] or 0,
                field=row.get("field_code") or "",
                issuer=row.get("issuer") or "",
                term=row.get("term") or "",
                direction=row["direction"],
                grants=row.get("grant_count"),
                findings=item["finding_count"],
            )
        )
        for part in row.get("funding") or []:
            money.append(Money(direction_id=number, year=part["year"], amount=str(part["thousand_tenge"])))
        for region in row.get("regions") or []:
            places.append(Place(direction_id=number, region=region))
    Direction.objects.bulk_create(things, 2000)
    Money.objects.bulk_create(money, 5000)
    Place.objects.bulk_create(places, 5000)
    Direction.objects.update(search=SearchVector("direction", "title", "issuer", config="simple"))
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze")
    print(len(things))


if __name__ == "__main__":
    load()
