### Names that every page, letter and message shares.

## Columns of the official form
column-number = Number
column-field = Field
column-direction = Direction
column-problem = Short description of the problem
column-funding = Volume of financing
column-kind_and_term = Grant type and term
column-territory = Territory
column-indicators = Target indicators and expected results
column-material_base = Material and technical base

## How much a finding matters
severity-error = error
severity-warning = warning
severity-note = note

## Grant types by term
term-short = short-term
term-medium = medium-term
term-long = long-term

## Items of the indicators column
item-target = target indicator { $number }
item-result = expected result { $number }

## Languages of a list
list-language-kk = in Kazakh
list-language-ru = in Russian
list-language-both = in Kazakh and Russian

## Dates
date-in-words = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Places: the twenty regions, then smaller ones
region-akmola = Akmola Region
region-aktobe = Aktobe Region
region-almaty_region = Almaty Region
region-atyrau = Atyrau Region
region-west_kazakhstan = West Kazakhstan Region
region-jambyl = Jambyl Region
region-jetisu = Jetisu Region
region-karaganda = Karaganda Region
region-kostanay = Kostanay Region
region-kyzylorda = Kyzylorda Region
region-mangystau = Mangystau Region
region-pavlodar = Pavlodar Region
region-north_kazakhstan = North Kazakhstan Region
region-turkistan = Turkistan Region
region-ulytau = Ulytau Region
region-abai = Abai Region
region-east_kazakhstan = East Kazakhstan Region
region-astana = Astana
region-almaty = Almaty
region-shymkent = Shymkent

## The twenty regions in short, for the map; where a line is narrow it ends at “|”
region-short-akmola = Akmola
region-short-aktobe = Aktobe
region-short-almaty_region = Almaty |reg.
region-short-atyrau = Atyrau
region-short-west_kazakhstan = West |Kaz.
region-short-jambyl = Jambyl
region-short-jetisu = Jetisu
region-short-karaganda = Kara|ganda
region-short-kostanay = Kosta|nay
region-short-kyzylorda = Kyzyl|orda
region-short-mangystau = Mangys|tau
region-short-pavlodar = Pavlo|dar
region-short-north_kazakhstan = North |Kaz.
region-short-turkistan = Turki|stan
region-short-ulytau = Ulytau
region-short-abai = Abai
region-short-east_kazakhstan = East |Kaz.
region-short-astana = Astana
region-short-almaty = Almaty
region-short-shymkent = Shymkent
