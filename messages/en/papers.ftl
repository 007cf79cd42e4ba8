### What stands in the documents that the programme issues.

## The official list
paper-list = List of directions of state grants
paper-extract = extract
paper-total = Total
paper-year-sum = { $year } – { $amount }
paper-per-grant = for one grant – { $amount }
paper-targets = Target indicators:
paper-results = Expected results:

## The columns of the official form
paper-column-number = No
paper-column-field = Field of the state grant according to article 5(1) of the Law
paper-column-direction = Direction of the state grant
paper-column-problem = Short description of the problem
paper-column-funding = Volume of financing (thousand tenge)
paper-column-kind_and_term = Grant type and term of implementation
paper-column-territory = Territory of implementation
paper-column-indicators = Target indicator and expected results
paper-column-material_base = Requirements for the material base (long-term grants only)

## Names of styles in a word processor
paper-style-approval = Approval
paper-style-title = Document title
paper-style-column-heading = Column heading
paper-style-text = Table text
paper-style-figures = Table figures
paper-style-items-heading = Items heading
paper-style-item = Item
paper-style-sub-item = Part of an item
paper-style-subheading = Customer
paper-style-total = Total
paper-style-note = Note

## Sheets of a workbook
paper-sheet-list = List
paper-sheet-values = Values
paper-sheet-sums = Sums
paper-sheet-findings = Findings
paper-sheet-row = Position
paper-sheet-customer = Customer
paper-sheet-subject = Subject
paper-sheet-directions = Directions
paper-sheet-grants = Grants
paper-sheet-term = Term
paper-sheet-year = { $year }, thousand ₸
paper-sheet-without-year = No year, thousand ₸
paper-sheet-sum = Total, thousand ₸
paper-sheet-doubtful = Doubtful besides, thousand ₸
paper-sheet-column = Column
paper-sheet-severity = Severity
paper-sheet-finding = Finding
paper-sheet-hint = What to do

## Two versions compared
paper-comparison = { $title }: versions compared
paper-sheet-comparison = Comparison
paper-comparison-marks = Underlined words are new, struck words are gone.
