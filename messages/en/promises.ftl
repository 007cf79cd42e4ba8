### What directions promise in numbers.

## Units, as headings
unit-person = People
unit-family = Families
unit-event = Events
unit-grant = Small grants
unit-tenge = Tenge
unit-view = Views
unit-subscriber = Subscribers
unit-organisation = Organisations
unit-video = Videos
unit-publication = Publications
unit-material = Materials
unit-banner = Banners
unit-billboard = Billboards
unit-brochure = Brochures
unit-item = Other things and services
unit-consultation = Consultations
unit-project = Projects
unit-problem = Problems
unit-group = Groups
unit-story = Stories
unit-question = Questions
unit-report = Reports
unit-function = Functions
unit-channel = Channels
unit-region = Regions
unit-district = Districts
unit-city = Cities
unit-territory = Places
unit-direction = Subjects
unit-nomination = Award categories
unit-sport = Sports
unit-month = Months
unit-day = Days
unit-hour = Hours
unit-minute = Minutes
unit-year = Years
unit-page = Pages
unit-metre = Metres
unit-kilometre = Kilometres
unit-tonne = Tonnes
unit-tree = Trees
unit-copy = Copies
unit-percent = Shares and growth

## A number with its unit; $shown is the number as it is printed
quantity-person = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
quantity-family = { $count ->
    [one] { $shown } family
   *[other] { $shown } families
}
quantity-event = { $count ->
    [one] { $shown } event
   *[other] { $shown } events
}
quantity-grant = { $count ->
    [one] { $shown } small grant
   *[other] { $shown } small grants
}
quantity-tenge = { $shown } tenge
quantity-view = { $count ->
    [one] { $shown } view
   *[other] { $shown } views
}
quantity-subscriber = { $count ->
    [one] { $shown } subscriber
   *[other] { $shown } subscribers
}
quantity-organisation = { $count ->
    [one] { $shown } organisation
   *[other] { $shown } organisations
}
quantity-video = { $count ->
    [one] { $shown } video
   *[other] { $shown } videos
}
quantity-publication = { $count ->
    [one] { $shown } publication
   *[other] { $shown } publications
}
quantity-material = { $count ->
    [one] { $shown } material
   *[other] { $shown } materials
}
quantity-banner = { $count ->
    [one] { $shown } banner
   *[other] { $shown } banners
}
quantity-billboard = { $count ->
    [one] { $shown } billboard
   *[other] { $shown } billboards
}
quantity-brochure = { $count ->
    [one] { $shown } brochure
   *[other] { $shown } brochures
}
quantity-item = { $count ->
    [one] { $shown } unit
   *[other] { $shown } units
}
quantity-consultation = { $count ->
    [one] { $shown } consultation
   *[other] { $shown } consultations
}
quantity-project = { $count ->
    [one] { $shown } project
   *[other] { $shown } projects
}
quantity-problem = { $count ->
    [one] { $shown } problem
   *[other] { $shown } problems
}
quantity-group = { $count ->
    [one] { $shown } group
   *[other] { $shown } groups
}
quantity-story = { $count ->
    [one] { $shown } story
   *[other] { $shown } stories
}
quantity-question = { $count ->
    [one] { $shown } question
   *[other] { $shown } questions
}
quantity-report = { $count ->
    [one] { $shown } report
   *[other] { $shown } reports
}
quantity-function = { $count ->
    [one] { $shown } function
   *[other] { $shown } functions
}
quantity-channel = { $count ->
    [one] { $shown } channel
   *[other] { $shown } channels
}
quantity-region = { $count ->
    [one] { $shown } region
   *[other] { $shown } regions
}
quantity-district = { $count ->
    [one] { $shown } district
   *[other] { $shown } districts
}
quantity-city = { $count ->
    [one] { $shown } city
   *[other] { $shown } cities
}
quantity-territory = { $count ->
    [one] { $shown } place
   *[other] { $shown } places
}
quantity-direction = { $count ->
    [one] { $shown } subject
   *[other] { $shown } subjects
}
quantity-nomination = { $count ->
    [one] { $shown } category
   *[other] { $shown } categories
}
quantity-sport = { $count ->
    [one] { $shown } sport
   *[other] { $shown } sports
}
quantity-month = { $count ->
    [one] { $shown } month
   *[other] { $shown } months
}
quantity-day = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
quantity-hour = { $count ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
quantity-minute = { $count ->
    [one] { $shown } minute
   *[other] { $shown } minutes
}
quantity-year = { $count ->
    [one] { $shown } year
   *[other] { $shown } years
}
quantity-page = { $count ->
    [one] { $shown } page
   *[other] { $shown } pages
}
quantity-metre = { $count ->
    [one] { $shown } metre
   *[other] { $shown } metres
}
quantity-kilometre = { $count ->
    [one] { $shown } kilometre
   *[other] { $shown } kilometres
}
quantity-tonne = { $count ->
    [one] { $shown } tonne
   *[other] { $shown } tonnes
}
quantity-tree = { $count ->
    [one] { $shown } tree
   *[other] { $shown } trees
}
quantity-copy = { $count ->
    [one] { $shown } copy
   *[other] { $shown } copies
}
quantity-percent = { $shown } %

## For what each time
per-year = each year
per-quarter = each quarter
per-month = each month
per-week = each week
per-event = at each event
per-region = in each region
per-district = in each district
per-settlement = in each settlement
per-organisation = in each organisation
per-person = for each person
per-family = for each family
per-group = in each group
per-project = in each project
per-grant = for each grant
per-video = for each video
per-certificate = for each certificate
per-item = for each unit

## Growth and falls
sense-increase = growth by { $what }
sense-decrease = a fall by { $what }

## What else is said of a number
promise-ages = aged { $from }–{ $to }
promise-ages-from = aged { $from } and older
promise-ages-to = aged up to { $to }
promise-year = in { $year }
promise-by-survey = by survey
promise-by-agreement = agreed with the customer
promise-spec = a property
promise-breakdown = part of a number above
promise-of = of what: { $words }
promise-baseline = compared with: { $words }

## What a promise was read by
rule-unit-behind = unit: the word behind the number
rule-unit-before = unit: the word before the number
rule-unit-out-of = unit: what the number is a part of
rule-unit-shared = unit: shared with the next number
rule-unit-of-whole = unit: of the number before
rule-unit-half = a half is 50 %
rule-unit-in-a-word = unit and number are one word
rule-unit-by-counter = unit: pieces of what is named before
rule-unit-by-suffix = unit: by the suffix of the word
rule-unit-by-verb = unit: by what is done
rule-unit-of-size = unit: a side of a size
rule-sense-compared = limit: a word of comparison
rule-sense-change = a word of growth or of a fall
rule-sense-range = two numbers: a range
rule-per-period = a word of period
rule-per-each = the word “each”
rule-per-sum-of-one = the sum of one grant
rule-per-each-beside = each of the number beside
rule-per-distributed = said of each
rule-per-joined = a period shared with the number beside
rule-per-heading = the heading above
rule-role-unit = such a unit is a property
rule-role-length = a word of length
rule-role-worth = worth is a property
rule-role-whose = says whose people they are
rule-role-size = a size is a property
rule-role-adds-up = parts that add up to the whole

## On the pages
promises-read = Numbers the program read
promises-nav = Promises in numbers
promises-title = What directions promise in numbers
promises-lede =
    { $with } of { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    } promise something in numbers; { $numbers ->
        [one] { $numbers } number was
       *[other] { $numbers } numbers were
    } read in all.
promises-caption = Promises by unit
promises-unit = What is counted
promises-promised = Promised at least
promises-median = Median of a direction
promises-none = This selection promises nothing in numbers.
promises-how = How this is counted
promises-caveat-greatest = Of each direction one number of each unit counts, the greatest: the others may be a part of it. So a sum is a lower bound.
promises-caveat-each = What is promised each year is multiplied by the years of the direction, for each grant by its grants, in each region by the places named.
promises-caveat-left-out = Shares, sums of money, lengths, sizes and upper limits are not added up.
promises-caveat-machine = A program reads the numbers out of the text and may be wrong; on the page of a direction the words it read are underlined.
promises-caveat-promise = These are promises, not results.
promises-method = How exactly the program reads
promises-of-unit = Promises: { $unit }
promises-unit-lede =
    { $directions ->
        [one] { $directions } direction promises
       *[other] { $directions } directions together promise
    } at least { $promised }; the median of a direction is { $median }.
promises-by-year = By the year they begin
promises-by-field = By field
promises-by-region = By region
promises-places-caveat = A direction in several regions counts in each with all it promises, so the regions do not add up.
promises-cost = What one costs
promises-cost-none = No cost can be reckoned from this selection.
promises-cost-of =
    { $count ->
        [one] Of { $count } direction whose money is sure:
       *[other] Of { $count } directions whose money is sure:
    }
promises-cost-least = least
promises-cost-lower = lower quartile
promises-cost-median = median
promises-cost-upper = upper quartile
promises-cost-greatest = greatest
promises-cost-caption = Directions by the cost of one, tenge
promises-cost-step = Cost of one, tenge
promises-cost-left-out =
    { $count ->
        [one] { $count } direction was
       *[other] { $count } directions were
    } left out: an amount is suspect or missing.
promises-cost-caveat = The cost is all the money of the direction divided by the number promised. A direction does other things too, and the number is a lower bound, so this is for comparison and no price.
promises-outside = Directions far from the others
promises-outside-why = This does not mean a mistake: the direction may be different, the number read wrong, or the work really cheaper or dearer.
promises-cheap = { $promised }, { $each } for each: far cheaper than others
promises-dear = { $promised }, { $each } for each: far dearer than others
similar-title = Beside similar directions
similar-link = Compare with directions of a similar name
similar-none = The register has no direction with a similar name.
similar-count =
    { $count ->
        [one] { $count } direction has
       *[other] { $count } directions have
    } a similar name; { $shown } shown.
similar-how = Likeness is reckoned from the words of the names: a rare word weighs more. Names in Kazakh and in Russian are not compared with each other.
similar-money = Money
similar-each = for each
similar-against =
    { $own }; { $count ->
        [one] { $count } similar one
       *[other] { $count } similar ones
    }: { $least }–{ $greatest }, median { $median }.
similar-below = Less than any similar direction.
similar-above = More than any similar direction.
similar-caption = Similar directions, the most similar first
similar-likeness = Likeness
similar-this = This direction
promises-of-selection = What these directions promise in numbers
compared-with-register =
    { $count ->
        [one] Compared with the register: { $count } direction has others of a similar name.
       *[other] Compared with the register: { $count } directions have others of a similar name.
    }
compared-nothing = No number lies beyond those of similar directions.
compared-row = Row { $row }, { $direction }
compared-each = { $unit }, for each
compared-invented = Of these in invented samples: { $count }.
trial-compared = Compared with the register
