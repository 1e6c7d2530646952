package io.jobwire.launcher.demo;

import java.time.Instant;
import java.util.List;

/**
 * A posting of the demo.
 *
 * @param number stable number, from 1; ids of all formats are made of it
 * @param employer key of the employer's board
 * @param company name of the employer, as this posting writes it
 * @param place as written; "Remote - ..." for remote work
 * @param paragraphs text before the lists
 * @param lists headings with their items
 * @param closing text after the lists
 * @param payMin lower bound a year, whole units of currency
 * @param posted when it was published
 */
record DemoPosting(
        int number,
        String employer,
        String company,
        String title,
        String place,
        List<String> paragraphs,
        List<Items> lists,
        List<String> closing,
        int payMin,
        int payMax,
        String currency,
        Instant posted,
        Instant updated) {

    /** A heading and its list. */
    record Items(String heading, List<String> items) {}

    /** Whether the work is done from anywhere. */
    boolean remote() {
        return place.startsWith("Remote");
    }

    /** The text as HTML. */
    String html() {
        StringBuilder html = new StringBuilder();
        paragraphs.forEach(text -> html.append("<p>").append(escape(text)).append("</p>\n"));
        lists.forEach(list -> html.append(listHtml(list)));
        closing.forEach(text -> html.append("<p>").append(escape(text)).append("</p>\n"));
        return html.toString();
    }

    static String listHtml(Items list) {
        StringBuilder html = new StringBuilder("<h3>" + escape(list.heading()) + "</h3>\n<ul>\n");
        list.items().forEach(item -> html.append("<li>").append(escape(item)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    DemoPosting withText(List<String> newParagraphs, List<Items> newLists, List<String> newClosing) {
        return new DemoPosting(
                number,
                employer,
                company,
                title,
                place,
                newParagraphs,
                newLists,
                newClosing,
                payMin,
                payMax,
                currency,
                posted,
                updated);
    }

    DemoPosting withPay(int min, int max, Instant when) {
        return new DemoPosting(
                number, employer, company, title, place, paragraphs, lists, closing, min, max, currency, posted, when);
    }

    DemoPosting as(int newNumber, String newEmployer, String newCompany, Instant when) {
        return new DemoPosting(
                newNumber,
                newEmployer,
                newCompany,
                title,
                place,
                paragraphs,
                lists,
                closing,
                payMin,
                payMax,
                currency,
                when,
                when);
    }
}
