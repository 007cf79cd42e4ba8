import json
from urllib.error import HTTPError
from urllib.request import urlopen

try:
    urlopen("ORIGIN/api/v1/directions?year=soon&lang=en")
except HTTPError as error:
    problem = json.load(error)
    print(problem["status"], problem["type"], problem["detail"])
