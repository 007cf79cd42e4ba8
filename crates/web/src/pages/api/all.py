import json
from decimal import Decimal
from urllib.parse import urljoin
from urllib.request import urlopen

address = "ORIGIN/api/v1/directions?year=2025&limit=5"
total = Decimal(0)
while address:
    with urlopen(address) as answer:
        part = json.load(answer)
    for direction in part["directions"]:
        row = direction["row"]
        for money in row["funding"]:
            if money["likely_thousand_tenge"] is None:  # else the amount is suspect
                total += Decimal(money["thousand_tenge"])
        print(row["term"], row["direction"])
    following = part["links"]["next"]
    address = following and urljoin(address, following)
print(part["count"], total, part["sum"]["thousand_tenge"])
