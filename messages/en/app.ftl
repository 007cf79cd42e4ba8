### The site: every word of its pages.

## The frame
app-name = Bagyt
app-promise = State grants for NGOs: from the list of directions to a proven result
app-skip = Skip to the main content
nav-main = Sections
nav-home = Home
nav-directions = Directions
nav-lists = Lists
nav-trial = Check a file
nav-rules = Rules
nav-language = Language
foot-machine = Lists are read by a program; until a person confirms a value it is marked “read by machine”.
foot-not-official = The official text is the document the state body approved; it can be downloaded from the page of each list.
foot-licence = The program is open: Apache-2.0.

## Home
home-title = Register of directions of state grants
home-empty = The register is empty so far. Add a list with “bagyt import FILE”, or check your own file on this site.
home-directions = { $count ->
        [one] direction
       *[other] directions
    }
home-grants = { $count ->
        [one] grant
       *[other] grants
    }
home-lists = { $count ->
        [one] list
       *[other] lists
    }
home-directions-column = Directions
home-by-year = Financing by year
home-by-field = Financing by field
home-by-region = Financing by oblast and city
home-by-term = Financing by grant type
home-sum = thousand tenge for { $years }
home-year = { $year }: { $amount } thousand tenge, { $count ->
        [one] { $count } direction
       *[other] { $count } directions
    }
years-heading = { $heading }, { $years }
years-undated = { $amount } thousand tenge of it has no year printed
home-newest = Newest lists
home-all-lists = All lists

## The map
map-tile = { $name }: { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }, { $sum } million tenge
map-tile-doubt = { $name }: { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }, { $sum } million tenge, without suspect amounts
map-key = The number on a mark is financing in million tenge, rounded. The larger the sum, the stronger the colour. A square is an oblast, a circle a city.
map-doubt = Suspect amounts are left out; the table shows them.
map-several = { $count ->
        [one] { $count } direction is carried out in several oblasts or cities. It counts
       *[other] { $count } directions are carried out in several oblasts or cities. Each counts
    } in every one of them with its whole money, so these sums do not add up to the total.
map-off = Not on the map: { $name } – { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }, { $sum } thousand tenge.
map-table = The same figures as a table
map-total = Whole register, each direction once
places-smaller = only districts and settlements whose oblast is not known
places-unknown = territory not named or not recognised
term-unknown = grant type not recognised

## Money
money-thousands = thousand tenge
money-year = Year
money-no-year = year not printed
money-undated = { $amount } thousand tenge whose year is not printed is not in it
money-bar = Bar
money-total = Total
money-suspect = suspect amount
money-without-suspect = without suspect amounts: printed { $printed }, probably { $likely }
money-likely = probably { $amount }
money-left-out = { $rows ->
        [one] the suspect amount of { $rows } row is left out
       *[other] suspect amounts of { $rows } rows are left out
    }: printed { $printed }, probably { $likely }

## Filters and directions
directions-title = Directions
directions-found = { $count ->
        [one] { $count } direction found
       *[other] { $count } directions found
    }
directions-sum = In all:
directions-sum-years = Money of all years of these directions:
directions-sum-year = Of it in { $year }:
directions-caption-newest = Newest lists first; within a list in the order of the document
directions-caption-most-money = The most money first; suspect amounts as they were probably meant
directions-caption-least-money = The least money first; suspect amounts as they were probably meant
directions-caption-most-grants = The most grants first; directions that print no number last
directions-download = Download this selection:
directions-follow = Be told of new ones:
order = Order
order-newest = Newest lists first
order-most-money = Most money first
order-least-money = Least money first
order-most-grants = Most grants first
directions-findings = Findings: { $count }
directions-none = No such directions. Take one filter off or change it.
directions-clear = Take all filters off
directions-refused = No directions are shown: correct the marked fields
directions-unmarked = Without the marked fields
directions-show-unmarked = Show { $count ->
        [one] { $count } direction
       *[other] { $count } directions
    }
filter-empty-range = “To” ({ $value }) is less than “From” ({ $least }): there is no such amount. Swap them or correct one.
filter-fault = “{ $value }” is not understood here. { $expected }
directions-kind = Grant type
directions-places = Territory
places-all = all 17 oblasts and 3 cities
places-more = and { $count } more
filter-words = Search by words
filter-words-help = Words of the direction, problem, results or field; a place or a customer
filter-more = More filters
filter-find = Search
filter-show = Show
filter-any = Any
filter-offered = Offered are the { $offered } customers with the most directions out of { $all }. The others are on the page:
filter-year = Year
filter-field = Field
filter-issuer = Customer
filter-region = Territory
filter-term = Grant type
filter-language = Language of the list
filter-findings = Findings
filter-with-findings = With findings
filter-without-findings = Without findings
filter-amount = Money of all years, thousand tenge
filter-amount-help = For example 12500 or 12.5
filter-least = From
filter-most = To
filter-least-on = from { $amount } thousand tenge
filter-most-on = up to { $amount } thousand tenge
download-address = Address
download-list = List
download-list-year = Year of the list
download-version = Version of the list
download-by-year = Financing by year, thousand tenge
download-sum = Sum of all years, thousand tenge
download-of-year = Sum of { $year }, thousand tenge
download-undated = Sum without a year, thousand tenge
download-suspect-printed = Suspect amounts as printed, thousand tenge
download-suspect-likely = The same as probably meant, thousand tenge
download-grants = Number of grants
download-places = Places recognised
download-state = Confirmed by a person
download-sample = Invented sample
filter-on = Filters that are on
filter-off = Take the filter off: { $value }
field-unknown = field not recognised

## One direction
direction-facts = Facts
direction-per-grant = Amount of one grant, thousand tenge
direction-years = Years
direction-source = Source
direction-source-row = row { $row } of the list, version { $version }
direction-gone = This direction is no longer in the current version of its list; shown is the last version that had it.
direction-as-printed = As printed in the document
direction-neighbours = Neighbouring directions of the list
direction-previous = Previous direction
direction-next = Next direction
promises-targets = Target indicators
promises-results = Expected results

## Lists
lists-title = Lists of directions
lists-lede = { $count ->
        [one] { $count } list in the register.
       *[other] { $count } lists in the register.
    }
lists-caption = Newest first
lists-list = List
lists-issuers = Customers
list-without-title = List without a title
list-additional = additional list
list-taken = added { $date }, { $file }
list-approval = Approval
list-no-approval = The list has no approval block
list-no-issuers = not named in the table
list-approver = in the approval block:
list-language = Language of the list
list-original = Original file
list-adds-to = Adds to the list
list-additional-lists = Additional lists
list-versions = Versions
list-version = version { $version }, { $date }
list-what-changed = what changed
list-old-version = This is version { $version } of the list; it is not the one in force.
list-current-version = Open the version in force
list-findings = Findings about the list as a whole
list-rows = Directions of the list
list-notes = Text below the table
list-table = Official form, rows { $first }–{ $last } of { $total }
list-money = Financing
list-money-caption = Sum of the rows and printed total, thousand tenge
list-sum-of-rows = Sum of the rows
list-printed-total = Printed total
list-differs = differs

## Versions
differences-title = What changed: from version { $from } to version { $to }
differences-counts = Added: { $added }. Removed: { $removed }. Changed: { $changed }. Unchanged: { $unchanged }.
differences-sums = Sums by year, thousand tenge
differences-before = Before
differences-after = After
differences-added = Directions added
differences-removed = Directions removed
differences-changed = Directions changed
differences-cell = Column
differences-read = read as
differences-moved-to = now in place { $place }
differences-moved-from = was in place { $place }
differences-of-version = Version { $version }
part-number = Number
part-issuer = Customer
part-field = Field
part-direction = Direction
part-problem = Problem
part-funding = Financing
part-per_grant = Amount of one grant
part-kind_and_term = Grant type and term
part-territory = Territory
part-target_indicators = Target indicators
part-expected_results = Expected results
part-material_base = Material base

## Samples
sample = This is an invented sample that comes with the program. Nobody has approved such a list.
sample-mark = sample
sample-some = From invented samples that come with the program: { $count } of { $total } directions; these figures include them.

## States and findings
state-machine = read by machine
state-machine-help = A program read this value from the file; nobody has confirmed it yet
state-unconfirmed = not yet confirmed by a person: { $unconfirmed } of { $total } directions
state-confirmed = confirmed { $date }
state-heading-confirmed = title, approval and totals confirmed { $date }
state-directions-confirmed = directions confirmed: { $confirmed } of { $all }
findings-title = Findings
findings-none = no findings
findings-error = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
findings-warning = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
findings-note = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
finding-place = row { $row } · { $column }
finding-write = How to correct it: { $hint }
pages-label = Pages
pages-page = Page { $page }

## Try your file
trial-title = Check the file of a list
trial-lede = Upload the file of a list of directions: the program reads the table, adds it up and shows its mistakes in place.
trial-file = File of the list
trial-help = Word, PDF, scan or photo (PNG, JPEG, TIFF), spreadsheet, OpenDocument, web page, CSV, text or a ZIP of them, up to { $limit } MB. You can drop the file here.
trial-read = Check
trial-again = Check another file
trial-not-stored = The file is not kept: it leaves memory once it is checked. A scan, a DOC or an RTF lies in a private folder of this server for the seconds in which another program reads it, and is removed right after.
trial-held-how-long = The file is not stored: it leaves memory once it is checked; a PDF, a scan or an image within { $minutes } minutes, so that you can compare it with its pages. What was read of a file that takes long can be loaded again just as long. A scan, a DOC or an RTF lies in a private folder of this server for the seconds in which another program reads it, and is removed right after.
trial-many-of-yours = Files of yours are being checked now. Wait for them, then send the next one.
trial-forgotten = This file is no longer in memory. Send it again to look at it.
trial-reading = { $file } is being read
trial-reading-wait = This page goes on by itself. Scans take some seconds a page; nothing is stored.
trial-waiting = { $before -> 
    [0] It is your turn next.
    [one] One file is read before yours.
   *[other] { $before } files are read before yours.
 }
trial-reading-begun = Reading has begun.
trial-reading-page = Page { $page } of { $pages } is read.
trial-forget = Forget this file now
trial-held = The file is not stored: it stays in memory for { $minutes ->
    [one] { $minutes } more minute
   *[other] { $minutes } more minutes
 } so that you can compare it with its pages, then it is forgotten. What another program needed in order to read a scan lay in a private folder and was removed right after.
trial-result-held = The file is not stored and has left memory. This result can be loaded again at the address of this page for { $minutes ->
    [one] { $minutes } more minute
   *[other] { $minutes } more minutes
 }, then it is forgotten. What another program needed in order to read a scan, a DOC or an RTF lay in a private folder and was removed right after.
trial-reason-held = The file has left memory. Why it was not read is said at the address of this page for { $minutes ->
    [one] { $minutes } more minute
   *[other] { $minutes } more minutes
 }, then that is forgotten, too.
source-of-row = In the file
source-picture = Page { $page } of the file: the row of direction { $row }
source-whole-page = Whole page { $page } with the row of direction { $row } marked
trial-result = Result of the check: { $file }
trial-in-archive = In the archive: { $file }
trial-refused = The file was not read
trial-no-form = The form came without a file or in another shape. Choose a file below and press “Check”.
trial-no-file = No file was chosen. Choose a file and press “Check”.
trial-several-files = More than one file was sent. Choose one file and press “Check”; check the others after it.
trial-too-large = The file is too large: files up to { $limit } MB are taken.
trial-over-limit = The file is too large: { $what ->
        [file_bytes] more than { $limit } MB
        [unpacked_bytes] more than { $limit } MB after unpacking
        [repeated_bytes] more than { $limit } MB of text that is shown again and again
        [rows] more than { $limit } table rows
        [cells] more than { $limit } table cells
        [cell_chars] more than { $limit } characters in one cell
        [nesting] markup nested deeper than { $limit }
        [pages] more than { $limit } pages
        [pixels] a page image of more than { $limit } pixels
        [glyphs] more than { $limit } letters on one page
        [files] more than { $limit } files in the archive
        [memory_bytes] reading it takes more than { $limit } MB of memory
        [seconds] it, or a page of it, takes more than { $limit } seconds to read
       *[lists] more than { $limit } lists
    }. Upload a smaller file: take pictures out of it, or save the list in parts.
trial-tool-missing = { $tool ->
    [libreoffice] Old office files (DOC, RTF) are not read on this site. Open the file in a word processor, save it as DOCX and send that.
    [reader] The file could not be read just now: the part of the program that reads files could not be started. Try again a little later.
   *[tesseract] Scans and photos are not read on this site. Send the list as DOCX, or as a PDF with text: one in which words can be marked.
 }
trial-broken = The file did not arrive whole. Send it again.
trial-busy = Other files are being checked now. Send it again in a minute.
trial-too-slow = Reading the file took too long and was stopped. Send a smaller file.

## Reading errors, on the site and on the command line
read-error-empty = The file is empty.
read-error-unknown-format = This file looks like { $looks-like ->
        [image] an image
        [zip-archive] a ZIP archive without a list
        [inner-archive] an archive within an archive
        [spreadsheet] a spreadsheet of a form that is not read
        [presentation] a presentation
        [opendocument-file] an OpenDocument file
        [compressed-data] an archive
        [xml-document] an XML document
       *[other] binary data
    }. { $looks-like ->
        [image] Save it as PNG, JPEG or TIFF and upload it again.
        [compressed-data] Take the DOCX or text file of the list out of the archive and upload it.
        [inner-archive] Take it out and give it by itself.
        [spreadsheet] Save it as XLSX and upload it again.
       *[other] Text, Word, OpenDocument, PDF, image, spreadsheet and web page files and ZIP archives of them are read; save the file in one of these forms and upload it again.
    }
read-error-over-limit = The file is too large: { $what ->
        [file_bytes] more than { $limit } bytes
        [unpacked_bytes] more than { $limit } bytes after unpacking
        [repeated_bytes] more than { $limit } bytes of text that is shown again and again
        [rows] more than { $limit } table rows
        [cells] more than { $limit } table cells
        [cell_chars] more than { $limit } characters in one cell
        [nesting] markup nested deeper than { $limit }
        [pages] more than { $limit } pages
        [pixels] a page image of more than { $limit } pixels
        [glyphs] more than { $limit } letters on one page
        [files] more than { $limit } files in the archive
        [memory_bytes] reading it takes more than { $limit } bytes of memory
        [seconds] it, or a page of it, takes more than { $limit } seconds to read
       *[lists] more than { $limit } lists
    }. { $what ->
        [glyphs] Divide the page into several: this limit is fixed.
        [repeated_bytes] Divide the file: this limit is fixed.
       *[other] Divide the file or change the limit in the settings.
    }
read-error-damaged = The file is damaged: { $kind ->
        [locked] it is locked by a password or packed in an unknown way. Remove the password and save it again as DOCX.
        [no-document] there is no document in it. Open it in a word processor and save it as DOCX.
        [forbidden-dtd] it has a document type definition (DTD), which is not allowed. Open it in a word processor and save it again.
        [too-much-markup] it has more markup than a document. Open it in a word processor and save it again.
        [too-many-attributes] one tag has too many attributes. Open it in a word processor and save it again.
        [broken-markup] its markup is broken (line { $line }, character { $column }). Open it in a word processor and save it again.
       *[cut-off] it is not whole or cannot be unpacked. Download it or save it again.
    }
read-error-tool = { $why ->
        [missing] { $tool ->
            [libreoffice] This form is read with the help of LibreOffice, which is not installed here. Save the file as DOCX, or install it (`bagyt doctor` says how).
            [reader] The file could not be read just now: the part of the program that reads files could not be started. Try again a little later.
           *[tesseract] Scans are read with the help of Tesseract with its Kazakh and Russian data, which is not installed here. Find the list as a DOCX file or as a PDF with text, or install it (`bagyt doctor` says how).
        }
        [not-apart] This form is opened with LibreOffice, which cannot be kept from the network here, so it is not opened. Open the file in a word processor, save it as DOCX and give that.
        [too-slow] Another program worked on the file for too long and was stopped. Divide the file, or save it as DOCX.
        [refused] Another program could not open the file. Open it in a word processor and save it as DOCX.
       *[stopped] { $tool ->
            [reader] Reading was stopped before its end. Try again.
           *[other] Another program stopped while it worked on the file. Divide the file, or save it as DOCX.
        }
    }
read-error-broken = The program fell over this file; this is a fault of the program, and the file was not read. Save it in another form (DOCX, PDF) and try again.
read-error-pictures = The document holds pictures of pages, not text: pictures inside of a document are not recognised. Save them as a PDF or as PNG or JPEG and send that file.
read-error-no-list = No list of directions was found in the file: there is no table with columns for direction, field or financing. Check that this is the file of the list itself. If it is a photo or a scan, make it sharper (300 dpi or more, the whole table, upright), or take the list as DOCX.
read-error-archive = No file of the archive gave a list. The first of them, { $file }: { $detail }
left-out-of-archive = { $file } was left out. { $detail }

## Errors
error-not-found = There is no such page
error-not-found-what = The address may have a mistake, or there was never such an entry in the register.
error-not-found-next = Try starting from here:
error-bad-address = The address cannot be understood
error-bad-address-what = The part “{ $value }” of the address cannot be read.
error-bad-address-next = Choose the filter on these pages:
error-bad-value = The address asks for what is not there
error-bad-value-what = Nothing was selected, because one value in the address is not understood.
error-bad-value-said = { $filter }: “{ $value }”
error-bad-value-next = Choose the filter on these pages:
expects-words = Write a word that has letters or digits.
expects-year = Write a year in four digits, for example 2026.
expects-amount = Write an amount in thousand tenge in digits, for example 12500 or 12.5.
expects-choice = Choose one of the values the filter offers.
expects-page = Write the number of a page: 1, 2, 3 and so on.
page-number = Number of the page
error-many-words = Too many words to look for
error-many-words-what = At most { $value } words are looked for at once.
error-many-words-next = Write fewer words on these pages:
error-wrong-method = This address does not take such a request
error-wrong-method-what = The page is there, but it does not answer a request of this kind. Most often a form was sent to a wrong address.
error-wrong-method-next = Open the page by its link, starting from here:
error-foreign = The form was sent from another site
error-foreign-what = For safety only forms of this site itself are taken here. Nothing was read and nothing was stored.
error-foreign-next = Open the page on this site and send the form from there:
error-long-words = The search is too long
error-long-words-what = At most { $value } characters are looked for.
error-long-words-next = Write fewer words on these pages:
error-two-readings = The amount can be read in two ways
error-two-readings-what = The comma in “{ $value }” may stand before a fraction or between thousands.
error-two-readings-how = If it is { $whole } thousand tenge, write { $whole }; if it is { $part } thousand tenge, write { $part }.
error-two-readings-next = Write the amount into the filter on these pages:
error-same-version = A version is not compared with itself
error-same-version-what = Both sides name version { $value }, so there is nothing to compare.
error-same-version-next = Choose two different versions on the page of the list; other pages:
error-no-filter = The address names an unknown filter
error-no-filter-what = There is no filter “{ $value }”, and the file would hold more than was asked for. Filters are words, year, field, issuer, region, term, language, findings, least, most; the order is order.
error-no-filter-next = Download the file from these pages:
paper-title = The list as a document
paper-note = Written anew from what the register holds; the text in force is that of the approved original.
paper-form-docx = to edit and sign
paper-form-pdf = to print and keep
paper-form-xlsx = a workbook with sums and findings
paper-form-html = to read in a browser
paper-form-csv = the table as values
paper-form-json = for programs
paper-other = Another language, one customer’s part, an extract or what changed
paper-form = File
paper-languages = Language of the form
paper-languages-printed = As printed
paper-languages-kk = Kazakh
paper-languages-ru = Russian
paper-languages-both = Kazakh and Russian
paper-customer = Customer
paper-customer-all = All customers
paper-rows = Rows of an extract
paper-rows-help = Row numbers in the order of the list, for example 1-3, 5. Left empty, all rows.
paper-since = Mark what changed
paper-since-none = Do not mark
paper-since-version = since version { $version }
paper-download = Download the document
paper-bad-form = There is no file “{ $value }”: write docx, pdf, xlsx, html, csv or json.
paper-bad-languages = “{ $value }” is no language of the form: write kk, ru or both, or leave it out.
paper-bad-customer = “{ $value }” is no customer: write its place in the list, for example 2.
paper-bad-rows = “{ $value }” names no rows: write numbers from 1 and ranges of them, for example 1-3, 5.
paper-bad-both = An extract is of rows or of one customer’s rows, not of both: leave out the customer or the rows “{ $value }”.
paper-bad-version = “{ $value }” is no version: write its number, for example 2.
paper-bad-since = “{ $value }” is no version: write its number, for example 1.
paper-no-version = The list has no version { $version }; its versions are 1 to { $last }.
paper-same-version = Version { $version } has no differences from itself; choose an earlier one.
paper-part-of-comparison = What changed is marked in the whole list only: leave out the customer and the rows.
paper-no-customer = There is no customer { $number }; the list names { $last }.
paper-no-rows = The list has no such rows: { $rows }. They are counted from 1; there are { $last }.
paper-long-cell = A cell of a workbook holds { $most } letters, and one in row { $row } has { $letters }. Choose another file.
paper-broken = The document could not be put together. Choose another file; the fault is in our log.
error-not-issued = There is no such document
error-not-issued-what = The list is in the register, but not as it was asked for.
error-not-issued-list = To the list and its documents
error-not-issued-next = Or go on from here:
error-register = The page could not be shown
error-register-what = The fault is ours, not yours. If you write to us, name this mark: { $value }.
error-register-next = Open the page again in a minute or go on from here:
error-downloads = Too many downloads
error-downloads-what = As many files are being sent as can be sent at once. The file you asked for is not lost.
error-downloads-next = Download it again in a minute or go on from here:
error-slow = The page was not ready in time
error-slow-what = The site is getting too many requests at the moment. What you were looking for is not lost.
error-slow-next = Open the page again in a minute or go on from here:

## Rules
rules-title = The rules and their sources
rules-lede = Checks rely on these values. Each has its source and how sure it is; values nobody could read are listed below the table, and no check relies on them.
rules-version = Data of the rules edited { $version }
rules-former = Former rules
rules-not-known = What is not known
rules-caption = Values, certainty and source
rules-value = What
rules-says = Value
rules-certainty = Certainty
rules-source = Source
rules-unknown = unknown
rules-in-force = In force
rules-days = { $from } – { $until }
rules-days-since = since { $from }
rules-term = { $kind } grant: term
rules-funded-years = { $kind } grant: number of years it is paid
rules-limit = { $kind } grant: amount
rules-months = { $from }–{ $until } months
rules-mrp-between = { $floor }–{ $ceiling } MCI
rules-mrp-from = from { $floor } MCI
rules-period-working_days = { $count } working days
rules-period-calendar_days = { $count } calendar days
rules-period-months = { $count } months
rules-places = { $kind } grant: least number of places
rules-compared = Amount compared with the limits
rules-compared-first_year = the amount of the first year
rules-compared-whole_sum = the amount of the whole grant
rules-applications = Number of applications of one organisation
rules-unlimited = without limit
rules-at-most = at most { $count }
rules-stages = Number of stages of selection
rules-commission = Number of members of the expert commission
rules-odd = { $count }, an odd number
rules-quorum = Quorum
rules-closing = Hour at which intake ends (Astana time)
rules-mrp = Monthly calculation index (MCI)
rules-mrp-caption = By year, tenge
certainty-verified = read
certainty-verified_old = read in former rules
certainty-inferred = concluded from documents
certainty-general_knowledge = commonly known, to be checked
certainty-verified-means = read in the text of the source named
certainty-verified_old-means = read in the text of former rules; only a hint for those in force
certainty-inferred-means = concluded from dates, amounts or words of real documents
certainty-general_knowledge-means = commonly known; the text of the act was not opened, a person has to check it
certainty-not_found = not found
period-public_discussion = Public discussion of the draft list, at least
period-list_approval = Approval of the list after the budget
period-intake_short = Intake of applications: short-term grants
period-intake_medium = Intake of applications: medium-term grants
period-intake_long = Intake of applications: long-term grants
period-compliance_check = Compliance check
period-correction_window = Correction of an application
period-scoring = Scoring by experts
period-publication_of_results = Publication of results
period-contract_signing = Signing of the contract
period-interim_report = Interim report
period-final_report = Final report
period-return_of_money = Return of funds
calendar-title = Calendar of working days
calendar-lede = Where the holidays come from and how sure they are is said below. Days that are moved each year are entered by an officer and confirmed against the official calendar; until then the year is not confirmed.
calendar-contradiction = The days entered contradict one another; working days are not counted.
calendar-caption = Which years are confirmed
calendar-state = State
calendar-confirmed = confirmed
calendar-unconfirmed = not confirmed
calendar-days-off = Holidays
calendar-carried = carried over
calendar-moved = Moved days
calendar-off = Off:
calendar-working = Working:

## Workbook of a selection, limits of requests
workbook-directions = Directions
workbook-about = About this file
workbook-selection = What was selected
workbook-everything = All directions of the register
workbook-count = Number of directions
workbook-moment = The register as of
workbook-moment-value = { $time } (Astana), entry { $entry } of its journal
workbook-moment-none = nothing has been entered yet
workbook-address = Address of the selection
workbook-suspect = Suspect amounts
workbook-suspect-means = An amount that was probably printed in another unit or with a mistake. It is in no column of sums: it stands beside them as printed, and as it was probably meant. Whoever adds up a column decides which of the two counts.
workbook-confirmed = Who read the lists
workbook-official = Official text
workbook-long = Long texts
workbook-long-means = A cell holds at most 32,767 characters; a longer text ends in “…” here and stands whole in the CSV and JSON files.
error-too-many = Too many requests
error-too-many-what = From your address came more requests than one reader needs. Try again in { $value } seconds.
error-too-many-next = Wait a little, then go on from here:
## Onward from home
home-onward = Where to look next:
home-onward-year = { $year } by field and region
home-onward-largest = the largest sums
home-onward-findings = directions with findings
home-onward-trial = check a list of your own

## The view
view-contrast = Large type, high contrast
view-usual = Usual view

## On paper
foot-address = Address of this page on the site: { $address }

## Ways out
ways-out = Without one of the filters there are:
ways-out-without = without “{ $filter }” – { $count ->
        [one] { $count } direction
       *[other] { $count } directions
    }
error-near = Perhaps you are looking for this page:
error-refused = The request was not accepted
error-refused-what = The site could not read this request (HTTP { $value }). Nothing was stored.
error-refused-next = Open the page from a link once more, or start here:
