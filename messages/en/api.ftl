### The page that explains the interface for programs, and what it says of mistakes.

api-title = Interface for programs (API)
api-lede = Everything on this site as JSON: the same lists, directions, filters and sums. Reading is free; no key and no registration is needed.
api-description = The full description for programs (OpenAPI 3.1):
api-examples = Examples
api-example-search = directions with a word in them, the most money first.
api-example-unchanged = ask again only for what changed: the answer is 304 as long as the register is the same.
api-example-all = all directions of a selection, part by part, with a sum that leaves suspect amounts out.
api-example-problem = what a mistake is answered with.
api-resources = Resources
api-resources-caption = What can be asked, with GET
api-address = Address
api-answer = What it answers with
api-resource-getIndex = The resources there are
api-resource-getSummary = Counts and sums by year, field, region and grant type; the newest lists
api-resource-listDirections = Directions of a selection with the row as printed, and what the whole selection comes to
api-resource-getDirection = One direction in full: findings, neighbours, versions
api-resource-listFilters = Every value of every filter with the number of directions it would show
api-resource-listLists = All lists, the newest first
api-resource-getList = One list: heading, customers, totals printed and computed, versions
api-resource-getListVersion = One version of a list; it never changes, so cite this one
api-resource-listRows = The rows of a list in printed order with their findings
api-resource-listFindings = What the checks had to say about a list
api-resource-compareListVersions = What changed between two versions of a list, cell by cell
api-resource-getDescription = The description for programs (OpenAPI 3.1)
api-filters = Filters
api-filters-text = The filters are those of the page of directions. All that are given must be met. An unknown parameter is refused, so that a slip of the pen does not widen a selection.
api-filters-caption = Parameters of /api/v1/directions and /api/v1/filters
api-parameter = Parameter
api-meaning = Meaning
api-values = What to write
api-limit = Directions in one answer
api-money = Money
api-money-text = Amounts are decimal strings in thousand tenge, because the official form is in thousand tenge. An amount that only makes sense in another unit is suspect: it never enters a sum and stands apart under “suspect”, as printed and as it was likely meant.
api-cursors = Long selections
api-cursors-text = An answer holds 50 items, or as many as “limit” says, at most 200. Follow links.next until it is null. Lists that arrive meanwhile disturb nothing. When the list a cursor stopped in is corrected, the answer is 410: begin again without a cursor. A whole selection of one moment is in the JSON file of the page of directions.
api-languages = Languages
api-languages-text = Texts of lists stand as printed. Names of fields and regions, findings and mistakes are said in Kazakh, Russian or English: as the parameter “lang” says (kk, ru, en), else the header Accept-Language, else in Kazakh.
api-etags = Asking again
api-etags-text = Every answer has a header ETag. Give it as If-None-Match next time: as long as nothing changed, the answer is 304 without a body. Any entry in the register changes it.
api-limits = How often
api-limits-text = Who asks too often hears 429; the header Retry-After says after how many seconds to ask again. Programs on other sites may read: Access-Control-Allow-Origin is *.
api-promise = How it will change
api-promise-text = Under /api/v1 every address, parameter and key keeps its name and its meaning. New addresses, parameters, keys and codes of findings may be added at any time, so pass over what you do not know. Anything else becomes /api/v2, and /api/v1 stays for at least twelve months after that.
api-licence = Terms of use
api-licence-text = What is shown is public information about public money. When you publish it, name the list, its version and the address you took it from. Until a person confirms a value it was read by a program: see confirmed_at.
api-problems = Mistakes
api-problems-text = A mistake is answered with a document application/problem+json (RFC 9457): what happened, in the language of the answer, which parameter it is about, its value, and what to write instead.
api-problems-caption = Kinds of problems; “type” ends in the kind
api-problem-kind = Kind
api-problem-status = Status
api-problem-meaning = Meaning
api-problems-report = Every answer has a header { $header }; name it when you report a mistake to us.

## Kinds of problems
api-problem-unreadable = The address cannot be read
api-problem-unknown-parameter = There is no such parameter
api-problem-bad-parameter = A parameter has a value that cannot be meant
api-problem-not-in-register = The register has no such value
api-problem-cursor-too-old = The cursor is too old
api-problem-not-found = There is nothing at this address
api-problem-wrong-method = The address takes no request of this kind
api-problem-too-many-requests = Too many requests
api-problem-refused = The request was refused
api-problem-failed = The register failed
api-problem-busy = There was no answer in time

## What is wrong this time, and what to do
api-detail-unreadable = “{ $value }” is no list of names and values. Write name=value, joined by &.
api-detail-unknown-parameter = There is no parameter “{ $name }” here. Known are: { $known }.
api-detail-nearest = Did you mean “{ $near }”?
api-detail-repeated = “{ $name }” is given more than once. Give it once.
api-detail-empty = “{ $name }” has no value. Give one, or leave the parameter out.
api-detail-missing = “{ $name }” must be given. Write { $expected }.
api-detail-bad = “{ $name }” is “{ $value }”. Write { $expected }.
api-detail-none-of = “{ $name }” is “{ $value }”. Write one of: { $known }.
api-detail-not-in-register = “{ $name }” is “{ $value }”, and nothing in the register has that. Take a value from an answer: those of filters are at /api/v1/filters, cursors in the answer before.
api-detail-cursor-too-old = The list it stopped in was corrected meanwhile, or no longer meets the filters. Begin again without a cursor.
api-detail-not-found = Check the address; /api/v1 says where to begin.
api-detail-wrong-method = Ask with GET or HEAD.
api-detail-too-many-requests = Wait as many seconds as the header Retry-After says, then ask again.
api-detail-refused = It cannot be answered as it is. Ask with GET, without a body, at an address of /api/v1.
api-detail-failed = It is our fault and in our log. Try again later; when it happens again, report the mistake and name request_id.
api-detail-busy = Wait as many seconds as the header Retry-After says, then ask again, perhaps for less.

## What to write
api-expects-words = words, at most 200 characters
api-expects-year = a year from 1990 to 2100
api-expects-issuer = a key from /api/v1/filters
api-expects-region = a slug from /api/v1/filters, for example astana
api-expects-least = an amount in thousand tenge, for example 12500 or 0.5
api-expects-most = an amount in thousand tenge, for example 12500 or 0.5
api-expects-limit = a number from 1 to 200
api-expects-cursor = next_cursor of the answer before
api-expects-version = the number of a version, for example 1
api-expects-from = the number of the version before, for example 1
api-expects-to = the number of the version after, for example 2
