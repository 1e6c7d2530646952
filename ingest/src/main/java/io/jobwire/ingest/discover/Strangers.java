package io.jobwire.ingest.discover;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Job systems that are known by name and have no kind of source: so that a person hears which one it is. Stateless. */
final class Strangers {
    private static final Map<String, String> BY_DOMAIN = new LinkedHashMap<>();

    static {
        put("Oracle Taleo", "taleo.net");
        put("SAP SuccessFactors", "successfactors.com", "successfactors.eu", "sapsf.com", "jobs2web.com");
        put("Paycom", "paycomonline.net");
        put("Paycor", "recruitingbypaycor.com");
        put("UKG", "ultipro.com", "ultipro.ca");
        put("ADP", "workforcenow.adp.com", "recruiting.adp.com", "myjobs.adp.com");
        put("Dayforce", "dayforcehcm.com");
        put("Avature", "avature.net");
        put("Breezy HR", "breezy.hr");
        put("JazzHR", "applytojob.com");
        put("Comeet", "comeet.com", "comeet.co");
        put("Zoho Recruit", "zohorecruit.com", "zohorecruit.eu");
        put("Freshteam", "freshteam.com");
        put("ClearCompany", "clearcompany.com");
        put("NEOGOV", "governmentjobs.com", "schooljobs.com");
        put("Cornerstone", "csod.com");
        put("Polymer", "jobs.polymer.co");
        put("Dover", "app.dover.com");
        put("Work at a Startup", "workatastartup.com");
        put("Wellfound", "wellfound.com");
        put("softgarden", "softgarden.io");
        put("d.vinci", "dvinci-hr.com", "dvinci-easy.com");
        put("rexx systems", "rexx-systems.com");
        put("Welcome to the Jungle", "welcometothejungle.com", "welcomekit.co");
        put("Factorial", "factorialhr.com");
        put("Join", "join.com");
    }

    private Strangers() {}

    private static void put(String name, String... domains) {
        for (String domain : domains) {
            BY_DOMAIN.put(domain, name);
        }
    }

    /** Name of the system that an address belongs to. */
    static Optional<String> named(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return BY_DOMAIN.entrySet().stream()
                .filter(system -> host.equals(system.getKey()) || host.endsWith("." + system.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
