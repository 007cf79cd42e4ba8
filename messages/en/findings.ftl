### What checks say about a list.
###
### The id is `finding-` and the code with dashes; an ending after it is a variant. The value says what is wrong, `.why`
### why it matters, `.hint` what to write instead. `-plain` names no values and is said when some are missing.

## Money

finding-unit-suspect = The amount “{ MONEY($printed) }” seems to be in tenge, while the column is in thousand tenge
    .why = As it stands the amount is a thousand times too large, so it is left out of the sums; both figures are shown.
    .hint = If { MONEY($likely) } thousand tenge is meant, write “{ MONEY($likely) }”
finding-unit-suspect-limit =
    .why = As it stands the amount is hundreds of times the limit of a { $term ->
        [short] short-term
        [medium] medium-term
       *[long] long-term
    } grant; in tenge it fits. So it is left out of the sums; both figures are shown.
finding-unit-suspect-rows =
    .why = As it stands the amount is hundreds of times that of the other rows; in tenge it is like them. So it is left out of the sums; both figures are shown.
finding-unit-suspect-too-small = The amount “{ $as_printed }”, in the unit of the column, is about a thousand times too small
    .why = As it stands the amount is far below the limit of the grant type and the other rows, so it is left out of the sums; both figures are shown.
    .hint = If { MONEY($likely) } thousand tenge is meant, write it in the unit of the column
finding-unit-suspect-plain = The amount seems to be in tenge, while the column is in thousand tenge
    .hint = Write the amount in thousand tenge

finding-total-mismatch = The total for { $year } is { MONEY($printed) } thousand tenge, but the rows add up to { MONEY($sum) } thousand tenge
    .why = The difference is { MONEY($difference) } thousand tenge: either a row or the total is wrong.
    .hint = Check the amounts of the rows; if they are right, write { MONEY($sum) } as the total
finding-total-mismatch-suspect = The total for { $year } is { MONEY($printed) } thousand tenge, but the rows as printed add up to { MONEY($sum) } thousand tenge, or to { MONEY($likely_sum) } thousand tenge with the doubtful amounts put into thousands
    .why = The total equals neither sum: either a row or the total is wrong.
    .hint = Correct the doubtful amounts first, then compare the total with the rows
finding-total-mismatch-doubtful = The total for { $year } is { MONEY($printed) } thousand tenge, but the rows add up to { MONEY($sum) } thousand tenge, and not every amount was read with certainty
    .why = An amount that was misread when scanned, is missing or names no year changes the sum of the rows, too.
    .hint = First compare the amounts of the rows and the total with the original, then add them up again
finding-total-mismatch-all-years = The total that names no year is { MONEY($printed) } thousand tenge, but the rows of all years add up to { MONEY($sum) } thousand tenge
    .why = The difference is { MONEY($difference) } thousand tenge: either a row or the total is wrong. If the total is of one year only, that year is not named.
    .hint = Check the amounts of the rows; if they are right, write { MONEY($sum) } as the total; if it is the total of one year, name that year
finding-total-mismatch-all-years-suspect = The total that names no year is { MONEY($printed) } thousand tenge, but the rows of all years as printed add up to { MONEY($sum) } thousand tenge, or to { MONEY($likely_sum) } thousand tenge with the doubtful amounts put into thousands
    .why = The total equals neither sum: either a row or the total is wrong.
    .hint = Correct the doubtful amounts first, then compare the total with the rows
finding-total-mismatch-all-years-doubtful = The total that names no year is { MONEY($printed) } thousand tenge, but the rows of all years add up to { MONEY($sum) } thousand tenge, and not every amount was read with certainty
    .why = An amount that was misread when scanned, or is missing, changes the sum of the rows, too.
    .hint = First compare the amounts of the rows and the total with the original, then add them up again
finding-total-mismatch-of-row = The whole amount of the row is { MONEY($printed) } thousand tenge, but the amounts of its years add up to { MONEY($sum) } thousand tenge
    .why = The difference is { MONEY($difference) } thousand tenge: either the whole or the amount of a year is wrong. The amounts of the years are taken for the row.
    .hint = Make the whole amount and the amounts of the years agree
finding-total-mismatch-customer = The total of the customer “{ $customer }” is { MONEY($printed) } thousand tenge, but its rows add up to { MONEY($sum) } thousand tenge
    .why = The difference is { MONEY($difference) } thousand tenge: either a row of the customer or its total is wrong.
    .hint = Check the amounts of the customer’s rows; if they are right, write { MONEY($sum) } as its total
finding-total-mismatch-customer-doubtful = The total of the customer “{ $customer }” is { MONEY($printed) } thousand tenge, but its rows add up to { MONEY($sum) } thousand tenge, and not every amount was read with certainty
    .why = An amount that was misread when scanned, is missing or is doubtful changes the sum of the rows, too.
    .hint = First compare the amounts of the customer’s rows and its total with the original, then add them up again
finding-total-mismatch-plain = The yearly total is not the sum of the rows
    .why = Either a row or the total is wrong.
    .hint = Compare the amounts of the rows with the total

finding-per-grant-mismatch = { COUNT($count) ->
        [one] { $count } grant
       *[other] { $count } grants
    } × { MONEY($per_grant) } = { MONEY($product) } thousand tenge, but the whole amount is given as { MONEY($printed) } thousand tenge
    .why = An applicant budgets by the amount of one grant; when the figures differ, nobody knows which is right.
    .hint = Make the number of grants, the amount of one grant and the whole amount agree
finding-per-grant-mismatch-plain = The amount of one grant times the number of grants is not the whole amount
    .hint = Make the number of grants, the amount of one grant and the whole amount agree

finding-amount-missing = The row has no amount
    .why = Without an amount an applicant cannot budget, and the total cannot be checked.
    .hint = Give the amount of the grant or correct the cell
finding-empty-cell = Empty cell: { $columns }
    .why = This part of the direction is missing, and an applicant has nowhere else to learn it.
    .hint = Fill in the cell
finding-empty-cell-plain = A cell is empty
    .hint = Fill in the cell

finding-amount-outside-type-limit-below = { MONEY($amount) } thousand tenge in { $year } is less than a { $term ->
        [short] short-term
        [medium] medium-term
       *[long] long-term
    } grant may be ({ MONEY($minimum) } thousand tenge)
    .why = By article 6-1 of the law a grant of this type starts at { MONEY($minimum_mrp) } monthly calculation indices; in { $mrp_year } the index is { MONEY($mrp) } tenge ({ $basis ->
        [approval] the year is that of the approval
        [title] the year is that of the title
       *[funding] the year is the first year of financing
    }).
    .hint = Write at least { MONEY($minimum) } thousand tenge, or check the grant type
finding-amount-outside-type-limit-above = { MONEY($amount) } thousand tenge in { $year } is more than a { $term ->
        [short] short-term
        [medium] medium-term
       *[long] long-term
    } grant may be ({ MONEY($maximum) } thousand tenge)
    .why = By article 6-1 of the law a grant of this type is at most { MONEY($maximum_mrp) } monthly calculation indices; in { $mrp_year } the index is { MONEY($mrp) } tenge ({ $basis ->
        [approval] the year is that of the approval
        [title] the year is that of the title
       *[funding] the year is the first year of financing
    }).
    .hint = Write at most { MONEY($maximum) } thousand tenge, or check the grant type
finding-amount-outside-type-limit = The amount is outside the limits of the grant type
    .why = Article 6-1 of the law sets the limits of each grant type in monthly calculation indices.
    .hint = Check the amount or the grant type

## Numbers of rows

finding-missing-number = The row has no number
    .why = Applications, minutes and contracts name a direction by its number.
    .hint = Number the row
finding-number-gap = The number is “{ $found }”, but the next in order is { $expected }
    .why = When a number is skipped, nobody can tell a lost row from a wrong number.
    .hint = Add the missing row or correct the number to { $expected }
finding-number-gap-repeat = The number “{ $found }” also stands in row { $other_row }
    .why = Applications, minutes and contracts name a direction by its number; two directions cannot share one.
    .hint = Change the number of one of the rows
finding-number-gap-plain = The numbering of the rows is broken
    .hint = Check the numbers of the rows

## Indicators and results

finding-truncated-item = The text breaks off at “{ $ending }”
    .why = An unfinished requirement can be neither met nor checked, and nobody should guess the rest.
    .hint = Finish the sentence
finding-truncated-item-plain = The text breaks off
    .hint = Finish the sentence
finding-indicator-without-number = The target indicator has no number in it
    .why = Without a number nobody can check whether the target is met.
    .hint = Give a measure, for example “at least 200 people” or “at least 70 % of participants”
finding-target-contradicted = The target says “{ $target }”, while { $other_item } says “{ $result }” of the same
    .why = When one promise is given in two numbers, the grantee does not know which one to report on.
    .hint = Make the numbers the same or explain the difference
finding-target-contradicted-plain = Target and result give different numbers for the same thing
    .hint = Make the numbers the same or explain the difference
finding-yearly-promise-in-one-year = Promised each year, but the grant is for one year only: { $year }
    .why = To ask “each year” of a grant of one year goes beyond its term.
    .hint = Remove the words “each year” or correct the term of the grant
finding-yearly-promise-in-one-year-plain = Promised each year, but the grant is for one year only
    .hint = Remove the words “each year” or correct the term of the grant
finding-small-grants-above-grant = The small grants cost at least { $cost } thousand tenge, the whole grant is { $money } thousand tenge
    .why = A grantee cannot give on more than it receives.
    .hint = Lower the number or the sum of the small grants
finding-small-grants-above-grant-plain = The small grants come to more than the grant itself
    .hint = Lower the number or the sum of the small grants
finding-duplicate-text = Repeats word for word the text of row { $other_row } ({ $other_item })
    .why = The text may have been copied here by oversight.
    .hint = Write the text for this direction or remove what is not needed
finding-duplicate-text-same-row = Repeats word for word another text of this row ({ $other_item })
finding-duplicate-text-plain = This text stands word for word in another place of the list
    .hint = Write the text for this direction or remove what is not needed
finding-duplicate-direction = The same direction stands in row { $other_row }
    .why = When a direction is given twice, applicants cannot tell which one to apply for.
    .hint = Join the rows or say how the directions differ
finding-duplicate-direction-plain = The direction is given twice in the list
    .hint = Join the rows or say how the directions differ

## Two languages

finding-languages-differ = The Kazakh and the Russian text differ: { $kk } and { $ru }
    .why = Both texts have the same force; when they differ, an applicant cannot tell which is right.
    .hint = Compare the two texts and make them agree
finding-languages-differ-amount = The amounts differ: { MONEY($kk) } in the Kazakh text, { MONEY($ru) } thousand tenge in the Russian one
    .why = Both texts have the same force, so nobody knows which amount is right; the one in the language printed first is counted.
finding-languages-differ-amount-of-year = The amounts for { $year } differ: { MONEY($kk) } in the Kazakh text, { MONEY($ru) } thousand tenge in the Russian one
    .why = Both texts have the same force, so nobody knows which amount is right; the one in the language printed first is counted.
finding-languages-differ-per-grant = The sums of one grant differ: { MONEY($kk) } in the Kazakh text, { MONEY($ru) } thousand tenge in the Russian one
    .why = Both texts have the same force, so nobody knows which amount is right; the one in the language printed first is counted.
finding-languages-differ-total = The totals for { $year } differ: { MONEY($kk) } in the Kazakh text, { MONEY($ru) } thousand tenge in the Russian one
    .why = Both texts have the same force, so nobody knows which amount is right; the one in the language printed first is counted.
finding-languages-differ-years = The years differ: { $kk } in the Kazakh text, { $ru } in the Russian one
finding-languages-differ-term = The grant types differ: { $kk ->
        [short] short-term
        [medium] medium-term
       *[long] long-term
    } in the Kazakh text, { $ru ->
        [short] short-term
        [medium] medium-term
       *[long] long-term
    } in the Russian one
finding-languages-differ-count = The numbers of grants differ: { $kk } in the Kazakh text, { $ru } in the Russian one
finding-languages-differ-field = The Kazakh and the Russian text name different fields
finding-languages-differ-plain = The Kazakh and the Russian text differ
    .hint = Compare the two texts and make them agree

finding-language-numbers-differ = The numbers differ: { $kk } in the Kazakh text, { $ru } in the Russian one
    .why = An applicant goes by the number in the language they read; nobody knows which is right.
    .hint = Compare the numbers of the two texts and make them agree
finding-language-numbers-differ-places = The territories differ: only in the Kazakh text { $kk_places }, only in the Russian one { $ru_places }
    .why = Where to carry out the project an applicant learns in the language they read.
    .hint = Compare the territory in the two texts and make it agree
finding-language-numbers-differ-plain = The numbers of the texts in the two languages differ
    .hint = Compare the numbers of the two texts and make them agree

finding-language-missing = There is no { $language ->
        [kk] Kazakh
       *[ru] Russian
    } text: { $columns }
    .why = The list is in two languages, and this text is in only one of them.
    .hint = Add the text in the missing language
finding-language-missing-items = The numbers of items differ: { $kk } in the Kazakh text, { $ru } in the Russian one
    .why = Nobody knows whether an item that one language lacks is binding.
    .hint = Compare the items of the two texts and add what is missing
finding-language-missing-plain = The text is in only one of the two languages
    .hint = Add the text in the missing language

## Territory

finding-territory-missing = The territory of implementation is not given
    .why = Without a territory an applicant does not know where to carry out the project.
    .hint = Name the oblast, city or district
finding-region-count-mismatch = The cell says { $count } places but names { $named }
    .why = When the number and the names differ, nobody knows in how many places to carry out the project.
    .hint = Correct the number or the names
finding-region-count-mismatch-plain = The number of places is not that of the places named
    .hint = Correct the number or the names
finding-unknown-region = The place “{ $item }” is not known
    .why = A direction whose territory is not known is not found by region.
    .hint = Write the name as it is officially written
finding-unknown-region-plain = The territory is not known
    .hint = Write the name as it is officially written

## Title and approval

finding-title-missing = The list has no title
    .why = Without a title nobody knows what list this is and for which year.
    .hint = Write a title, for example “List of directions of state grants for non-governmental organisations for 2026”
finding-title-without-year = The title of the list names no year
    .why = Which index and which rules apply depends on the year in the title.
    .hint = Add “for …” with the year to the title
finding-title-year-mismatch = The title says { $title_year }, but the financing starts in { $money_year }
    .why = It stays unclear for which year the list is.
    .hint = Correct the year of the title or the year of financing
finding-title-year-mismatch-plain = The year of the title is not the year of financing
    .hint = Correct the year of the title or the year of financing
finding-list-without-approval = The list has no approval block
    .why = Without the approving order nobody can tell whether the list is in force.
    .hint = Give the post of the person who approved it and the kind, date and number of the document
finding-approval-blank = The date and number of the approval are not filled in
    .why = A list without date and number is only a draft.
    .hint = Fill in the date and number of the order
finding-approval-blank-date = The date of the approval is not filled in
    .hint = Fill in the date of the order
finding-approval-blank-number = The number of the approving document is not filled in
    .hint = Fill in the number of the order

## Kind and term

finding-year-not-printed = Neither a year of financing nor a year of implementation is given
    .why = Without a year nobody knows from which budget the amount comes.
    .hint = Write the year beside the amount, for example “2026 – 10 000”
finding-kind-years-mismatch = { $term ->
        [short] A short-term grant is for up to one year
        [medium] A medium-term grant is for one to two years
       *[long] A long-term grant is for two to three years
    }, but the row gives { COUNT($years) ->
        [one] { $years } year
       *[other] { $years } years
    }
    .why = When type and term differ, nobody knows for how long to make the contract.
    .hint = Correct the grant type or the years
finding-kind-years-mismatch-plain = The number of years does not fit the grant type
    .hint = Correct the grant type or the years
finding-missing-material-base-for-long-term = The requirements for the material and technical base of a long-term grant are not given
    .why = The column is there for long-term grants: without requirements an application cannot be checked against them.
    .hint = Name the equipment and rooms needed, with numbers
finding-material-base-on-short-term = Requirements for the material and technical base are set for long-term grants only, and this grant is { $term ->
        [short] short-term
       *[medium] medium-term
    }
    .why = A needless requirement keeps small organisations from applying.
    .hint = Remove the requirement or check the grant type
finding-material-base-on-short-term-plain = Requirements for the material and technical base are set for long-term grants only
    .hint = Remove the requirement or check the grant type

## Field

finding-unknown-field = “{ $item }” is not a field of article 5(1) of the law
    .why = Grants are given only in the fields named there.
    .hint = Write the field as the law names it
finding-unknown-field-plain = The field is none of those of article 5(1) of the law
    .hint = Write the field as the law names it

## Spelling and form

finding-mixed-language = “{ $item }” is a word of the other language
    .why = An official text is written in one language.
    .hint = Write the word in the language of the text
finding-mixed-language-plain = The text has a word of the other language
    .hint = Write the word in the language of the text
finding-ocr-suspect = “{ $item }” was probably misread when scanned
    .why = A misread word is not found by search, and the meaning may have changed.
    .hint = Compare it with the original
finding-ocr-suspect-amount = “{ $item }” has letters in the place of digits; it was read as { $read }
    .why = A misread digit changes the amount of the grant.
    .hint = Compare the amount with the original
finding-ocr-suspect-corrected = “{ $read }” was recognised; it stands corrected as “{ $item }”
    .why = Letters that look alike were taken for one another when the page was scanned; no other known word fits.
    .hint = Compare it with the original
finding-ocr-suspect-no-amount = “{ $item }” has letters in the place of digits; no amount was read from it
    .why = The number cannot be restored with certainty, so it is not counted.
    .hint = Compare the amount with the original and write it in digits
finding-ocr-suspect-plain = A word was probably misread when scanned
    .hint = Compare it with the original
finding-misspelling = “{ $item }” is misspelt
    .why = A misspelt word is not found by search.
    .hint = Check the spelling in a dictionary
finding-misspelling-extra-dot = A full stop too many before the word
    .why = A stray mark looks like the start of a new item.
    .hint = Remove the full stop
finding-misspelling-lone-dot = A full stop alone on its line
    .why = A stray mark looks like the start of a new item.
    .hint = Remove the full stop
finding-misspelling-plain = A word is misspelt
    .hint = Check the spelling in a dictionary
finding-missing-space = “{ $item }”: words run together
    .why = Words that run together are not found by search.
    .hint = Put a space between the words
finding-missing-space-plain = Words run together
    .hint = Put a space between the words

## Form of the table

finding-lost-text = The text “{ $item }” belongs to no cell of the table
    .why = Text without a place does not become part of the requirements of a direction.
    .hint = Move the text to its cell
finding-lost-text-column = The form has no column “{ $heading }”; its text “{ $item }” is not in the register
    .why = The text of a column that the form does not have is no part of the direction’s requirements.
    .hint = Move what is needed to the columns of the form
finding-lost-text-hidden = The text of a hidden row was not read: “{ $item }”
    .why = A hidden row is not printed, so it is not in the register; a filter left on may hide a direction.
    .hint = Take the filter off and show the row, or delete it if it is not needed
finding-lost-text-formula = A formula was saved without its value, so the cell reads as empty: “{ $item }”
    .why = Programs that make tables may save formulas alone; what they come to is known once a person has opened the file.
    .hint = Open the file, save it and import it again, or write the value
finding-lost-text-plain = There is text that belongs to no cell of the table
    .hint = Move the text to its cell
finding-letters-mapped = The file was typed in an old font without Kazakh letters; they were put right: “{ $printed }” is read as “{ $meant }”
    .why = In the file other letters stand in the places of the Kazakh ones. All of them were replaced by the same rule; a name may need a look.
    .hint = Compare names and figures with the printed list, and save the file in a font of today
finding-letters-mapped-untrusted = The file does not say which letters its pages show{ $font ->
        [none] {""}
       *[other] {" "}(font { $font })
    }; { $page_count ->
        [1] page
       *[other] pages
    }: { $pages }
    .why = The text was taken from the file as it is, and words in it may be meaningless.
    .hint = Send the list as DOCX
    .install = install Tesseract with its Kazakh and Russian data, which reads the pages as images (`bagyt doctor` says how)
finding-letters-mapped-unknown = The file has letters that neither Kazakh nor Russian has: “{ $printed }”
    .why = It was probably typed in an old font whose letters are not known here; they stay as they are.
    .hint = Send the list as DOCX in a font of today
finding-letters-mapped-layer = The pages are images; their text was taken from an unseen layer that another program recognised; pages: { $pages }
    .why = Another program saw these words in the image, and some may be wrong.
    .hint = Compare the texts with the printed list, or send the list as DOCX
    .install = install Tesseract with its Kazakh and Russian data, which reads the pages as images (`bagyt doctor` says how)
finding-letters-mapped-plain = The letters in the file are not those that its pages show
    .hint = Compare the texts with the printed list
finding-page-not-read = { $page_count ->
        [1] Nothing was read from page { $pages }: it is an image
       *[other] Nothing was read from pages { $pages }: they are images
    }
    .why = What stands there is missing from the list.
    .hint = Send the page as text: in a DOCX file, or in a PDF with text
    .install = install Tesseract with its Kazakh and Russian data (`bagyt doctor` says how)
finding-page-not-read-plain = A page is an image and was not read
    .hint = Send the page as text: in a DOCX file, or in a PDF with text
    .install = install Tesseract with its Kazakh and Russian data (`bagyt doctor` says how)
finding-table-aside = A table with other columns was not taken for a part of the list: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } under “{ $heading }”
    .why = Its columns are not those of a list, and no direction with an amount was recognised in it.
    .hint = If directions stand in it, repeat the column headings of the list above them
finding-table-aside-plain = A table with other columns was not taken for a part of the list
    .hint = If directions stand in it, repeat the column headings of the list above them
finding-merged-cells = The text of two cells has run together
    .why = The text of two columns was divided by its meaning; check where.
    .hint = Put each text into its own cell
finding-merged-cells-over-rows = The cell of the amount is shared by several rows; the amount stands with the first
    .why = A shared amount is counted once: how much of it is for this row is not printed.
    .hint = Give the amount of each row apart
finding-cell-shift = The cells stand in the wrong column: { $columns }
    .why = The text was put into its column by its meaning; check that it is right.
    .hint = Move the text to its own column
finding-cell-shift-plain = The cells stand in the wrong column
    .hint = Move the text to its own column
