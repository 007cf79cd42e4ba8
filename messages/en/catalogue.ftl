### Selections by subject, comparisons, neighbours, the life of a direction.

## Shares
shares-directions = { $name }: { $count ->
        [one] { $count } direction
       *[other] { $count } directions
    }
shares-money = { $name }: { $amount } thousand tenge

## All regions, fields, customers, years
subject-kinds = Other ways to look at the register
subject-all-region = Regions
subject-all-field = Fields
subject-all-issuer = Customers
subject-all-year = Years
subject-lede-region = { $count ->
        [one] { $count } place is named
       *[other] { $count } places are named
    } by { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    } of the register. A direction counts in each of its places with its whole money.
subject-lede-field = The law names { $fields } fields; { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    } of the register { $count ->
        [one] belong to { $count } of them.
       *[other] belong to { $count } of them.
    }
subject-lede-issuer = { $count ->
        [one] { $count } customer has
       *[other] { $count } customers have
    } { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    } in the register; those with the most money come first.
subject-lede-year = The register has { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }, years in all: { $count }. A direction of several years counts in each of them, with the money of that year.
subject-caption-region = The 17 oblasts and 3 cities, then districts and settlements
subject-caption-field = In the order of the law
subject-caption-issuer = The most money first
subject-caption-year = Directions that cover the year, and the money of that year

## One region, field, customer or year
subject-title = { $name }: state grants
subject-title-year = State grants of { $name }
subject-answer = { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    } for { $grants ->
        [one] { $grants } grant
       *[other] { $grants } grants
    }, { $sum } thousand tenge in all ({ $years }).
subject-answer-year = { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    } for { $grants ->
        [one] { $grants } grant
       *[other] { $grants } grants
    }: { $sum } thousand tenge in this year, { $whole } thousand tenge in all years of these directions ({ $years }).
subject-without-grants = { $count ->
        [one] { $count } direction prints no number of grants
       *[other] { $count } directions print no number of grants
    }
subject-with-findings = { $count ->
        [one] direction with findings
       *[other] directions with findings
    }
subject-empty = The register has no directions here so far. Look at the other pages or check your own file.
subject-all-directions = All these directions
subject-largest = Largest directions
subject-largest-caption = The most money first; suspect amounts as they were probably meant
subject-newest = Newest lists
subject-by-year-all = Financing by year
subject-by-year-of-year = These directions by year: how many cover a year and its money
subject-by-region = Financing by territory
subject-by-issuer = Financing by customer
subject-several-places = { $count ->
        [one] { $count } direction names several places and counts
       *[other] { $count } directions name several places and count
    } in each of them with the whole money, so the sums by territory do not add up to the total.
subject-several-here = { $count ->
        [one] { $count } of these directions names several places; its
       *[other] { $count } of these directions name several places; their
    } whole money is counted here
places-in-oblast = A district or a settlement counts in its oblast too, where it is known in which oblast it lies.
subject-further = { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
subject-not-shown = { $count } more are not shown here; all are on the page:
subject-change = What changed from { $before } to { $now }
subject-change-none = The register has no directions here for one of the years { $before } and { $now }, so there is nothing to compare.
subject-change-caption = Directions that cover the year and the money of that year; suspect amounts are left out of the differences; the largest changes first
subject-change-what = What
subject-difference = { $what }: difference
issuer-unknown = no customer named in the table

## Comparing
compare-title = Compare
compare-lede = Choose two to four and see them side by side: directions, grants, money, kinds, fields, findings.
compare-one-more = One is chosen. Choose at least one more to put beside it.
compare-kinds = What to compare
compare-choose-region = Compare regions
compare-choose-field = Compare fields
compare-choose-issuer = Compare customers
compare-choose-year = Compare years
compare-with-region = Compare with another region
compare-with-field = Compare with another field
compare-with-issuer = Compare with another customer
compare-with-year = Compare with another year
compare-with-direction = Compare this direction with others
compare-nth = Choice { $number }
compare-nth-too = Choice { $number }, if you like
compare-none = Nothing chosen
compare-year = Of which year
compare-all-years = All years
compare-offered = Offered are the { $offered } customers with the most money out of { $all }. The others can be compared from their own pages:
compare-show = Compare
compare-directions-how = Directions are compared too: tick two to four in the table and press “Compare chosen”.
compare-mixed = The address asks to compare things of several kinds. Choose regions, or fields, or customers, or years.
compare-too-many = The address asks to compare { $value }. At most four fit side by side; choose four or fewer.
compare-unknown = The register does not know “{ $value }”. Choose from the names below.
compare-of = Comparison: { $names }
compare-of-in-year = Comparison of { $year }: { $names }
compare-of-year = Directions that cover { $year }, with the money of { $year } alone.
compare-of-each-year = Directions that cover each year, with the money of that year alone.
compare-of-all-years = Directions of the whole register with the money of all their years.
compare-caption = Side by side; counts and sums lead to the directions they are made of
compare-money = Money
compare-grants = Number of grants
compare-invented = Of these from invented samples
compare-mean = One grant on average
compare-mean-of = { $directions ->
        [one] from { $directions } direction
       *[other] from { $directions } directions
    }, { $grants ->
        [one] { $grants } grant
       *[other] { $grants } grants
    }
compare-mean-caveat = One grant on average is the money of a direction divided by its grants, over the directions that print a number of grants and have no suspect amount. Grants of one year and of three are taken together, so look at the kinds as well. It is rounded to a thousand tenge.
compare-mean-caveat-year = One grant on average is the money of a direction in that one year divided by all its grants, over the directions that print a number of grants and have no suspect amount in that year. A grant of several years gets money in other years too, so this is not the whole sum of a grant. It is rounded to a thousand tenge.
compare-places-caveat = A direction of several places counts in each of them with its whole money: such sums must not be added up.
compare-others = Compare others
compare-directions = Comparison of { $count ->
        [one] { $count } direction
       *[other] { $count } directions
    }
compare-same = The same in all
compare-different = Different
compare-directions-caption = In the order of the official form
compare-choose-others = Choose other directions
compare-take-away = Take away: { $direction }
compare-away = take away
compare-state = State
compare-tick = Tick one to three directions to put beside it.
compare-chosen = Compare chosen
compare-chosen-help = Tick two to four directions.
compare-choose = Compare
compare-this = Compare: { $direction }

## Directions alike
alike-title = Directions like this one
alike-none = In other lists there is no direction of the same customer, none of the same field in the same places, and none of the same field and grant type elsewhere.
alike-none-issuer = In other lists there is no direction of the same customer. The field is not recognised, so it was not looked for.
alike-none-field = In other lists there is no direction of the same field in the same places, and none of the same field and grant type elsewhere. The table names no customer, so none was looked for.
alike-none-unknown = The table names no customer of this direction and its field is not recognised, so nothing was looked for.
alike-issuer = By the same customer, in other lists
alike-issuer-why = Chosen by the customer; those of the same field first, then the nearest years.
alike-place = Of the same field, in the same places
alike-place-why = Chosen by field and territory; the nearest years first.
alike-elsewhere = Of the same field and grant type, elsewhere
alike-elsewhere-why = Chosen by field and grant type, in other places; the nearest years first.

## The life of a direction
life-title = From the list to the evaluation
life-now = here now
life-list = List of directions
life-stored = In the register since { $date }.
life-unconfirmed = Read by machine; no person has confirmed it yet.
life-confirmed = A person confirmed it on { $date }.
life-gone = Taken out of the version of the list that is in force.
life-approval = Approval of the list
life-approved = Approved on { $date }.
life-approved-by = Document No. { $number }.
life-approval-blank = The approval block of the list has neither a date nor a number.
life-contest = Contest
life-applications = Applications
life-assessment = Independent assessment by experts
life-contract = Contract on provision of the grant
life-reports = Reports
life-evaluation = Evaluation of effectiveness
life-not-recorded = Not recorded here yet.
