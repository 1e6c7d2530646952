package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pay from sentences. An amount counts when a currency stands beside it and its line speaks of pay: a range, or one
 * amount with a period. Stipends, bonuses, budgets and funding do not count. Stateless.
 *
 * <p>The currency is never guessed. A bare "$" is the dollar (or peso) of the one country that all places of the posting
 * share, and USD where the line itself says so; otherwise the currency stays absent. In a line that a system shows as pay, a
 * bare "$" is USD for places in the United States and unknown elsewhere.
 */
public final class PayTextReader {
    private static final String SYMBOL =
            "US\\$|CA\\$|CAD\\$|C\\$|AU\\$|A\\$|NZ\\$|SG\\$|S\\$|HK\\$|MX\\$|R\\$|\\$|€|£|¥|₹|₪|₩|₱|₽|₺|₴|₫|₦|円|원|zł|Kč|kr\\b|Fr\\.";
    private static final Set<String> CODES = Set.of(
            "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BRL",
            "MXN", "INR", "SGD", "HKD", "JPY", "CNY", "AED", "SAR", "ZAR", "ILS", "PHP", "TRY", "KRW");
    /** Signs that are looked for only beside words in capitals, because they are also parts of common words. */
    private static final Phrases RARE = Phrases.words("kr", "Fr.", "euro");

    private static final String CODE = "\\b(?:" + String.join("|", CODES) + "|Euro|euros?)\\b";
    private static final String CURRENCY = "(?:" + SYMBOL + "|" + CODE + ")";
    private static final String AMOUNT =
            "\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?";
    private static final String ONE = "(" + CURRENCY + ")?\\s?(" + AMOUNT
            + ")(?!\\d)\\s?([kKM]\\b|LPA\\b|L\\b|[Ll]a(?:kh|c)s?\\b)?\\s?(" + CURRENCY + ")?";
    /** What may stand between an amount and "to": {@code 100,000 per year to 120,000}. */
    private static final String UNIT =
            "(?:\\s?(?:/|per |an |a )\\s?(?:year|yr|annum|hour|hr|month|week|day)|\\s?(?:USD|CAD))?";

    private static final Pattern RANGE = Pattern.compile(
            ONE + UNIT + "\\s{0,2}(?:-|–|—|−|~|〜|～|to|bis|à|a|and|und|et|y|up to)\\s{0,2}(?:up to )?" + ONE);
    private static final Pattern SINGLE = Pattern.compile(ONE);
    /** An amount begins at most so many characters before its first digit: "EUROS 5". */
    private static final int BEFORE_DIGITS = 6;

    private static final Pattern GROWS =
            Pattern.compile("\\s?(?:[MBmb]\\b|[Mm]illion|[Bb]illion|bn\\b|MM\\b|[Mm]io|%)");

    private static final Phrases ABOUT_PAY = Phrases.of(
            "salar|salár|stipendio|wynagrodz|\\bpay\\b|\\bpaid\\b|\\bpays\\b|compensat|\\bbase\\b|wage|\\brate\\b|\\bote\\b|earn|remunerat|package|gehalt|vergütung|brutto|verdien|lohn|salaire|rémunér|\\bbrut\\b|fixe|salari|sueldo|retribu|remunera|bruto|per"
                    + " (?:hour|annum|year|month)|/\\s?(?:hr|hour|yr|year)|hourly|annual",
            "salar",
            "salár",
            "stipendio",
            "wynagrodz",
            "pay",
            "paid",
            "compensat",
            "base",
            "wage",
            "rate",
            "ote",
            "earn",
            "remunera",
            "package",
            "gehalt",
            "vergütung",
            "brut",
            "verdien",
            "lohn",
            "salaire",
            "rémunér",
            "fixe",
            "sueldo",
            "retribu",
            "per hour",
            "per annum",
            "per year",
            "per month",
            "/h",
            "/ h",
            "/y",
            "/ y",
            "hourly",
            "annual");

    private static final PatternSearch NOT_PAY = PatternSearch.of(Pattern.compile(
            "stipend|allowance|reimburs|budget|referral|sign(?:ing)?[- ]on|signing bonus|raised|funding|series"
                    + " [a-f]\\b|revenue|valuation|\\barr\\b|investors?|in assets|per"
                    + " employee|customers|\\bgmv\\b|processed|discount|gift|voucher|credit|insurance|(?<![$€£\\d])401|match(?:ing|ed)|donat|learning|equipment|wellness|fsa\\b|hsa\\b|quota|portfolio|deal"
                    + " size|savings",
            Pattern.CASE_INSENSITIVE));

    /** What comes beside the pay. */
    private static final PatternSearch EXTRA = PatternSearch.of(
            Pattern.compile("equity|bonus|commission|\\bote\\b|stipend|%|\\bshares?\\b", Pattern.CASE_INSENSITIVE));

    /** Countries whose own money is written with a bare dollar sign. */
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("US", "USD"),
            Map.entry("PR", "USD"),
            Map.entry("EC", "USD"),
            Map.entry("SV", "USD"),
            Map.entry("CA", "CAD"),
            Map.entry("AU", "AUD"),
            Map.entry("NZ", "NZD"),
            Map.entry("SG", "SGD"),
            Map.entry("HK", "HKD"));

    private static final double LEAST_BARE_YEARLY = 15_000;
    /** The same where a system shows pay and leaves the period out because it is the usual one. */
    private static final double LEAST_SHOWN_YEARLY = 7_500;

    private static final int MOST_RANGES = 8;
    /** A longer line is not the heading of the next. */
    private static final int LONGEST_BEFORE = 120;

    private static final int BEHIND = 40;

    private PayTextReader() {}

    /**
     * The ranges that a text states, in order, each once.
     *
     * @param text a line that is known to be about pay, or a whole description
     * @param places of the posting
     * @param onlyPay whether the text is known to be about pay
     * @param readFrom what goes into {@link Pay#getReadFrom()}
     */
    public static List<Pay> read(String text, List<Place> places, boolean onlyPay, String readFrom) {
        List<Pay> found = new ArrayList<>();
        Optional<String> dollar = dollar(places);
        char[] letters = text.toCharArray();
        int before = 0;
        int at = 0;
        while (at < text.length() && found.size() < MOST_RANGES) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (mayHoldMoney(letters, at, end)) {
                String line = text.substring(at, end);
                if (onlyPay) {
                    summary(line, dollar, readFrom, found);
                } else if (aboutPay(line) || aboutPay(before(text, before))) {
                    new Line(line, dollar, readFrom, false).read(found);
                }
            }
            before = end > at ? at : before;
            at = end + 1;
        }
        return found;
    }

    /** A line that is known to be about pay, part by part: "$120K – $150K • Offers Equity • $20K Bonus". */
    private static void summary(String line, Optional<String> dollar, String readFrom, List<Pay> found) {
        for (String part : line.split("[•·]")) {
            if (!EXTRA.in(part)) {
                new Line(part, dollar.filter(code -> code.equals("USD")), readFrom, true).read(found);
            }
        }
    }

    /** The line that begins at a place, unless it is long. */
    private static String before(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 || end - start > LONGEST_BEFORE ? "" : text.substring(start, end);
    }

    private static boolean aboutPay(String line) {
        return ABOUT_PAY.in(Phrases.lower(line));
    }

    /** The dollar of the one country that all places share. */
    private static Optional<String> dollar(List<Place> places) {
        List<String> countries = places.stream()
                .flatMap(place -> place.getCountry().stream())
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.ofNullable(DOLLARS.get(countries.getFirst())) : Optional.empty();
    }

    /** A digit and something that can be the sign or code of a currency. */
    private static boolean mayHoldMoney(char[] text, int from, int to) {
        boolean digit = false;
        boolean sign = false;
        boolean capitals = false;
        if (!hasDigit(text, from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (!sign && c >= 'A' && c <= 'Z') {
                boolean three = i + 2 < to && isCapital(text[i + 1]) && isCapital(text[i + 2]);
                capitals |= three;
                sign = three ? CODES.contains(new String(text, i, 3)) : c == 'E' && isEuro(text, i);
            } else if (!sign) {
                sign = c == '$'
                        || c == '€'
                        || c == '£'
                        || c == '¥'
                        || (c >= 0x20A0 && c < 0x20C0)
                        || c == '円'
                        || c == '원'
                        || (c == 'K' && i + 1 < to && text[i + 1] == 'č')
                        || (c == 'z' && i + 1 < to && text[i + 1] == 'ł');
            }
            if (digit && sign) {
                return true;
            }
        }
        return digit && capitals && RARE.in(new String(text, from, to - from));
    }

    private static boolean hasDigit(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isEuro(char[] text, int at) {
        return at + 4 <= text.length && text[at + 1] == 'u' && text[at + 2] == 'r' && text[at + 3] == 'o';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** One line that speaks of pay and may state it. */
    private record Line(String line, Optional<String> dollar, String readFrom, boolean onlyPay) {

        void read(List<Pay> found) {
            int from = 0;
            Matcher range = RANGE.matcher(line).useTransparentBounds(true);
            boolean any = false;
            while (find(range, from)) {
                boolean read = range(range, found);
                any |= read;
                from = read ? range.end() : Math.max(range.start() + 1, range.end(2));
            }
            if (!any && !NOT_PAY.in(line)) {
                Matcher one = SINGLE.matcher(line).useTransparentBounds(true);
                int at = 0;
                while (find(one, at)) {
                    single(one, found);
                    at = one.end();
                }
            }
        }

        /** The next match at or behind a place, tried only where a digit is so near that an amount can begin. */
        private boolean find(Matcher amount, int from) {
            int digit = from;
            for (int start = from; start < line.length(); start++) {
                digit = Math.max(digit, start);
                while (digit < line.length() && !(line.charAt(digit) >= '0' && line.charAt(digit) <= '9')) {
                    digit++;
                }
                start = Math.max(start, digit - BEFORE_DIGITS);
                if (digit < line.length() && amount.region(start, line.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }

        private boolean range(Matcher match, List<Pay> found) {
            String sign = first(match.group(1), match.group(4), match.group(5), match.group(8));
            if (sign == null || grows(match.end())) {
                return false;
            }
            String around =
                    line.substring(Math.max(0, match.start() - BEHIND), Math.min(line.length(), match.end() + BEHIND));
            if (NOT_PAY.in(around) && !aboutPay(around)) {
                return false;
            }
            if (!believable(match.group(3), sign) || !believable(match.group(7), sign)) {
                return false;
            }
            boolean shared = match.group(3) == null && Double.compare(plain(match.group(2)), 1000) < 0;
            double max = amount(match.group(6), match.group(7));
            double min = amount(match.group(2), shared ? match.group(7) : match.group(3));
            return add(found, min, max, sign, match.start(), match.end());
        }

        private void single(Matcher match, List<Pay> found) {
            String sign = first(match.group(1), match.group(4));
            if (sign == null || grows(match.end())) {
                return;
            }
            double amount = amount(match.group(2), match.group(3));
            boolean bare = onlyPay && amount >= LEAST_BARE_YEARLY;
            if (believable(match.group(3), sign)
                    && (bare || period(match.start(), match.end(), amount, onlyPay) != PayPeriod.UNKNOWN)) {
                boolean least = line.startsWith("+", match.end());
                boolean most = line.substring(Math.max(0, match.start() - 8), match.start())
                        .toLowerCase(Locale.ROOT)
                        .contains("up to");
                add(found, most ? null : amount, least ? null : amount, sign, match.start(), match.end());
            }
        }

        /** "$5M", "$3 billion": money, but nobody's pay. */
        private boolean grows(int end) {
            return GROWS.matcher(line).region(end, line.length()).lookingAt();
        }

        private boolean add(
                List<Pay> found, @Nullable Double min, @Nullable Double max, String sign, int start, int end) {
            double amount = max == null ? (min == null ? 0 : min) : max;
            PayPeriod period = period(start, end, amount, true);
            if (!sensible(amount, period) || (min != null && max != null && max > min * 20)) {
                return false;
            }
            Pay pay = PayReader.of(min, max, currency(sign), period, readFrom);
            if (found.stream().noneMatch(other -> other.equals(pay))) {
                found.add(pay);
            }
            return true;
        }

        /** The nearest word behind the amount, else before it, else a year where the amount leaves no other choice. */
        private PayPeriod period(int start, int end, double amount, boolean guess) {
            String behind = line.substring(end, Math.min(line.length(), end + BEHIND));
            int stop = behind.indexOf(';');
            PayPeriod period = PayPeriods.of(stop < 0 ? behind : behind.substring(0, stop));
            if (period == PayPeriod.UNKNOWN) {
                period = PayPeriods.of(line.substring(start, end));
            }
            if (period == PayPeriod.UNKNOWN) {
                period = PayPeriods.of(line.substring(Math.max(0, start - 2 * BEHIND), start));
            }
            boolean large = amount >= (onlyPay ? LEAST_SHOWN_YEARLY : LEAST_BARE_YEARLY);
            boolean yearly = period == PayPeriod.UNKNOWN && guess && large;
            return yearly ? PayPeriod.YEAR : period;
        }

        private @Nullable String currency(String sign) {
            if (!sign.equals("$")) {
                return PayReader.currency(sign);
            }
            if (line.contains("USD") || line.contains("US dollar") || line.contains("U.S. dollar")) {
                return "USD";
            }
            if (line.contains("CAD")) {
                return "CAD";
            }
            return line.contains("AUD") ? "AUD" : dollar.orElse(null);
        }

        private static boolean sensible(double amount, PayPeriod period) {
            return switch (period) {
                case HOUR -> amount >= 1 && amount < 5_000;
                case DAY, WEEK -> amount >= 10 && amount < 100_000;
                case MONTH -> amount >= 100 && amount < 10_000_000;
                case YEAR -> amount >= 1_000 && amount < 100_000_000;
                case ONCE, UNKNOWN -> amount >= 10 && amount < 100_000_000;
            };
        }

        /** Millions are pay only where nothing else is shown, lakhs only of rupees. */
        private boolean believable(@Nullable String suffix, String sign) {
            if (suffix == null || suffix.equalsIgnoreCase("k")) {
                return true;
            }
            return suffix.equals("M") ? onlyPay : sign.equals("₹") || sign.equals("INR");
        }

        private static double amount(String digits, @Nullable String suffix) {
            double plain = plain(digits);
            if (suffix == null) {
                return plain;
            }
            return switch (suffix) {
                case "M" -> plain * 1_000_000;
                case "k", "K" -> plain * 1_000;
                default -> plain * 100_000;
            };
        }

        /** A last group of three digits is thousands, of one or two is a fraction. */
        private static double plain(String digits) {
            int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
            boolean fraction = last >= 0 && digits.length() - last <= 3;
            StringBuilder number = new StringBuilder(digits.length());
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                if (c >= '0' && c <= '9') {
                    number.append(c);
                } else if (fraction && i == last) {
                    number.append('.');
                }
            }
            return Double.parseDouble(number.toString());
        }

        private static @Nullable String first(@Nullable String... signs) {
            for (String sign : signs) {
                if (sign != null) {
                    return sign;
                }
            }
            return null;
        }
    }
}
