"""The codes of the councils of England and Wales, and whose each of them is.

The Office for National Statistics gives them out. Taken from two public lists that agree: the one behind "Find your
local council" on GOV.UK, of August 2026, and mySociety's of July 2025.
"""

import re
from collections.abc import Mapping
from functools import cache

_LIST = """
E06: 1 Hartlepool; 2 Middlesbrough; 3 Redcar and Cleveland; 4 Stockton-on-Tees; 5 Darlington; 6 Halton; 7 Warrington;
8 Blackburn with Darwen; 9 Blackpool; 10 Kingston upon Hull; 11 East Riding of Yorkshire; 12 North East Lincolnshire;
13 North Lincolnshire; 14 York; 15 Derby; 16 Leicester; 17 Rutland; 18 Nottingham; 19 Herefordshire; 20 Telford and
Wrekin; 21 Stoke-on-Trent; 22 Bath and North East Somerset; 23 Bristol; 24 North Somerset; 25 South Gloucestershire;
26 Plymouth; 27 Torbay; 30 Swindon; 31 Peterborough; 32 Luton; 33 Southend-on-Sea; 34 Thurrock; 35 Medway; 36
Bracknell Forest; 37 West Berkshire; 38 Reading; 39 Slough; 40 Windsor and Maidenhead; 41 Wokingham; 42 Milton Keynes;
43 Brighton and Hove; 44 Portsmouth; 45 Southampton; 46 Isle of Wight; 47 Durham; 49 Cheshire East; 50 Cheshire West
and Chester; 51 Shropshire; 52 Cornwall; 53 Isles of Scilly; 54 Wiltshire; 55 Bedford; 56 Central Bedfordshire; 57
Northumberland; 58 Bournemouth, Christchurch and Poole; 59 Dorset; 60 Buckinghamshire; 61 North Northamptonshire; 62
West Northamptonshire; 63 Cumberland; 64 Westmorland and Furness; 65 North Yorkshire; 66 Somerset
E07: 8 Cambridge; 9 East Cambridgeshire; 10 Fenland; 11 Huntingdonshire; 12 South Cambridgeshire; 32 Amber Valley; 33
Bolsover; 34 Chesterfield; 35 Derbyshire Dales; 36 Erewash; 37 High Peak; 38 North East Derbyshire; 39 South
Derbyshire; 40 East Devon; 41 Exeter; 42 Mid Devon; 43 North Devon; 44 South Hams; 45 Teignbridge; 46 Torridge; 47
West Devon; 61 Eastbourne; 62 Hastings; 63 Lewes; 64 Rother; 65 Wealden; 66 Basildon; 67 Braintree; 68 Brentwood; 69
Castle Point; 70 Chelmsford; 71 Colchester; 72 Epping Forest; 73 Harlow; 74 Maldon; 75 Rochford; 76 Tendring; 77
Uttlesford; 78 Cheltenham; 79 Cotswold; 80 Forest of Dean; 81 Gloucester; 82 Stroud; 83 Tewkesbury; 84 Basingstoke and
Deane; 85 East Hampshire; 86 Eastleigh; 87 Fareham; 88 Gosport; 89 Hart; 90 Havant; 91 New Forest; 92 Rushmoor; 93
Test Valley; 94 Winchester; 95 Broxbourne; 96 Dacorum; 98 Hertsmere; 99 North Hertfordshire; 102 Three Rivers; 103
Watford; 105 Ashford; 106 Canterbury; 107 Dartford; 108 Dover; 109 Gravesham; 110 Maidstone; 111 Sevenoaks; 112
Folkestone and Hythe; 113 Swale; 114 Thanet; 115 Tonbridge and Malling; 116 Tunbridge Wells; 117 Burnley; 118 Chorley;
119 Fylde; 120 Hyndburn; 121 Lancaster; 122 Pendle; 123 Preston; 124 Ribble Valley; 125 Rossendale; 126 South Ribble;
127 West Lancashire; 128 Wyre; 129 Blaby; 130 Charnwood; 131 Harborough; 132 Hinckley and Bosworth; 133 Melton; 134
North West Leicestershire; 135 Oadby and Wigston; 136 Boston; 137 East Lindsey; 138 Lincoln; 139 North Kesteven; 140
South Holland; 141 South Kesteven; 142 West Lindsey; 143 Breckland; 144 Broadland; 145 Great Yarmouth; 146 King's Lynn
and West Norfolk; 147 North Norfolk; 148 Norwich; 149 South Norfolk; 170 Ashfield; 171 Bassetlaw; 172 Broxtowe; 173
Gedling; 174 Mansfield; 175 Newark and Sherwood; 176 Rushcliffe; 177 Cherwell; 178 Oxford; 179 South Oxfordshire; 180
Vale of White Horse; 181 West Oxfordshire; 192 Cannock Chase; 193 East Staffordshire; 194 Lichfield; 195
Newcastle-under-Lyme; 196 South Staffordshire; 197 Stafford; 198 Staffordshire Moorlands; 199 Tamworth; 200 Babergh;
202 Ipswich; 203 Mid Suffolk; 207 Elmbridge; 208 Epsom and Ewell; 209 Guildford; 210 Mole Valley; 211 Reigate and
Banstead; 212 Runnymede; 213 Spelthorne; 214 Surrey Heath; 215 Tandridge; 216 Waverley; 217 Woking; 218 North
Warwickshire; 219 Nuneaton and Bedworth; 220 Rugby; 221 Stratford-on-Avon; 222 Warwick; 223 Adur; 224 Arun; 225
Chichester; 226 Crawley; 227 Horsham; 228 Mid Sussex; 229 Worthing; 234 Bromsgrove; 235 Malvern Hills; 236 Redditch;
237 Worcester; 238 Wychavon; 239 Wyre Forest; 240 St Albans; 241 Welwyn Hatfield; 242 East Hertfordshire; 243
Stevenage; 244 East Suffolk; 245 West Suffolk
E08: 1 Bolton; 2 Bury; 3 Manchester; 4 Oldham; 5 Rochdale; 6 Salford; 7 Stockport; 8 Tameside; 9 Trafford; 10 Wigan;
11 Knowsley; 12 Liverpool; 13 St Helens; 14 Sefton; 15 Wirral; 16 Barnsley; 17 Doncaster; 18 Rotherham; 19 Sheffield;
21 Newcastle; 22 North Tyneside; 23 South Tyneside; 24 Sunderland; 25 Birmingham; 26 Coventry; 27 Dudley; 28 Sandwell;
29 Solihull; 30 Walsall; 31 Wolverhampton; 32 Bradford; 33 Calderdale; 34 Kirklees; 35 Leeds; 36 Wakefield; 37
Gateshead
E09: 1 City of London; 2 Barking and Dagenham; 3 Barnet; 4 Bexley; 5 Brent; 6 Bromley; 7 Camden; 8 Croydon; 9 Ealing;
10 Enfield; 11 Greenwich; 12 Hackney; 13 Hammersmith and Fulham; 14 Haringey; 15 Harrow; 16 Havering; 17 Hillingdon; 18
Hounslow; 19 Islington; 20 Kensington and Chelsea; 21 Kingston upon Thames; 22 Lambeth; 23 Lewisham; 24 Merton; 25
Newham; 26 Redbridge; 27 Richmond upon Thames; 28 Southwark; 29 Sutton; 30 Tower Hamlets; 31 Waltham Forest; 32
Wandsworth; 33 Westminster
E10: 3 Cambridgeshire; 7 Derbyshire; 8 Devon; 11 East Sussex; 12 Essex; 13 Gloucestershire; 14 Hampshire; 15
Hertfordshire; 16 Kent; 17 Lancashire; 18 Leicestershire; 19 Lincolnshire; 20 Norfolk; 24 Nottinghamshire; 25
Oxfordshire; 28 Staffordshire; 29 Suffolk; 30 Surrey; 31 Warwickshire; 32 West Sussex; 34 Worcestershire
W06: 1 Isle of Anglesey; 2 Gwynedd; 3 Conwy; 4 Denbighshire; 5 Flintshire; 6 Wrexham; 8 Ceredigion; 9 Pembrokeshire;
10 Carmarthenshire; 11 Swansea; 12 Neath Port Talbot; 13 Bridgend; 14 Vale of Glamorgan; 15 Cardiff; 16 Rhondda
Cynon Taf; 18 Caerphilly; 19 Blaenau Gwent; 20 Torfaen; 21 Monmouthshire; 22 Newport; 23 Powys; 24 Merthyr Tydfil
"""
_ENTRY = re.compile(r"(\d+)\s+([^;]+)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# What says which sort of council it is, or joins words, and not where it is.
_GENERIC = frozenset(
    {
        *("authority", "borough", "city", "corporation", "council", "county", "district", "metropolitan", "unitary"),
        *("and", "london", "of", "royal", "the"),
    }
)
_WHICH_PART = frozenset({"north", "south", "east", "west", "mid", "central"})


@cache
def areas_by_code() -> Mapping[str, str]:
    """The area of each council, by the council's code, in the order of the codes."""
    sorts = (line.split(":", 1) for line in re.split(r"\n(?=[EW]\d\d:)", _LIST.strip()))
    return {
        f"{start}{int(number):06}": " ".join(area.split())
        for start, areas in sorts
        for number, area in _ENTRY.findall(areas)
    }


def is_named_after(council: str, area: str) -> bool:
    """Whether the English name of a council can be that of the council of an area.

    Names leave words out ("Hull City Council") and add some, but never the part of a county that tells two apart. One
    that is whole is no other cut short ("Wyre Council" is not "Wyre Forest").
    """
    one, other = _words(council), _words(area)
    if one in map(_words, areas_by_code().values()):
        return one == other
    return (one <= other or other <= one) and not (one ^ other) & _WHICH_PART


def _words(name: str) -> frozenset[str]:
    words = frozenset(_WORD.findall(name.casefold().replace("’", "'")))
    # The City of London has no other name.
    return words - _GENERIC or words
