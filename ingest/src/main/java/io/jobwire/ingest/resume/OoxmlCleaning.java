package io.jobwire.ingest.resume;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes hidden runs out of WordprocessingML (ECMA-376, part 1): {@code w:vanish}, a size of two points or less, the colour of
 * the shading behind; set on the run or by its style. Fallbacks of alternate content, which repeat text boxes, go as well.
 */
final class OoxmlCleaning {
    private static final int TINY_HALF_POINTS = 4;

    private final Map<String, Look> styles = new HashMap<>();
    private final Hidden hidden;

    /** What a style says of its runs; null: nothing. */
    private record Look(
            @Nullable Boolean vanish,
            @Nullable Integer size,
            @Nullable String colour) {
        Look over(Look below) {
            return new Look(
                    vanish == null ? below.vanish : vanish,
                    size == null ? below.size : size,
                    colour == null ? below.colour : colour);
        }
    }

    private static final Look PLAIN = new Look(null, null, null);

    OoxmlCleaning(Hidden hidden) {
        this.hidden = hidden;
    }

    /** Learns what styles look like. */
    void styles(Document sheet) {
        Map<String, Element> all = new HashMap<>();
        for (Element style : ZipXml.all(sheet, "w:style")) {
            all.put(style.getAttribute("w:styleId"), style);
        }
        all.keySet().forEach(id -> styles.put(id, resolve(id, all, new HashSet<>())));
    }

    private static Look resolve(String id, Map<String, Element> all, Set<String> seen) {
        Element style = all.get(id);
        if (style == null || !seen.add(id)) {
            return PLAIN;
        }
        Look own = ZipXml.child(style, "w:rPr").map(OoxmlCleaning::look).orElse(PLAIN);
        return ZipXml.child(style, "w:basedOn")
                .map(base -> own.over(resolve(base.getAttribute("w:val"), all, seen)))
                .orElse(own);
    }

    /** Removes hidden runs; whether there were any. */
    boolean clean(Document part) {
        boolean changed = false;
        for (Element fallback : ZipXml.all(part, "mc:Fallback")) {
            changed |= ZipXml.remove(fallback);
        }
        for (Element run : ZipXml.all(part, "w:r")) {
            Optional<Hidden.Why> why = why(run);
            if (why.isPresent()) {
                hidden.add(why.get(), run.getTextContent());
                changed |= ZipXml.remove(run);
            }
        }
        return changed;
    }

    private Optional<Hidden.Why> why(Element run) {
        if (run.getTextContent().isBlank()) {
            return Optional.empty();
        }
        Look look = lookOf(run);
        if (Boolean.TRUE.equals(look.vanish())) {
            return Optional.of(Hidden.Why.INVISIBLE);
        }
        if (look.size() != null && look.size() <= TINY_HALF_POINTS) {
            return Optional.of(Hidden.Why.TINY);
        }
        String colour = look.colour();
        if (colour != null && colour.matches("[0-9A-Fa-f]{6}")) {
            String ground = ground(run);
            boolean known = ground.matches("[0-9A-Fa-f]{6}");
            if (known && !PdfPaint.distinct(Integer.parseInt(colour, 16), Integer.parseInt(ground, 16))) {
                return Optional.of(Hidden.Why.SAME_COLOUR);
            }
        }
        return Optional.empty();
    }

    private Look lookOf(Element run) {
        Look look = PLAIN;
        Optional<Element> properties = ZipXml.child(run, "w:rPr");
        if (properties.isPresent()) {
            look = look(properties.get());
            look = look.over(named(properties.get(), "w:rStyle"));
        }
        Optional<Element> paragraph = ZipXml.above(run, "w:p").flatMap(p -> ZipXml.child(p, "w:pPr"));
        return paragraph.isPresent() ? look.over(named(paragraph.get(), "w:pStyle")) : look;
    }

    private Look named(Element properties, String kind) {
        return ZipXml.child(properties, kind)
                .map(style -> styles.getOrDefault(style.getAttribute("w:val"), PLAIN))
                .orElse(PLAIN);
    }

    private static Look look(Element properties) {
        Boolean vanish = ZipXml.child(properties, "w:vanish")
                .map(mark -> !Set.of("0", "false", "off")
                        .contains(mark.getAttribute("w:val").toLowerCase(Locale.ROOT)))
                .orElse(null);
        Integer size = ZipXml.child(properties, "w:sz")
                .map(mark -> mark.getAttribute("w:val"))
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(null);
        String colour = ZipXml.child(properties, "w:color")
                .map(mark -> mark.getAttribute("w:val"))
                .orElse(null);
        return new Look(vanish, size, colour);
    }

    /** The shading behind a run: its own, its paragraph's, its cell's; a drawing's or a style's counts as unknown. */
    private static String ground(Element run) {
        for (String[] step :
                new String[][] {{"w:r", "w:rPr"}, {"w:p", "w:pPr"}, {"w:tc", "w:tcPr"}, {"w:tbl", "w:tblPr"}}) {
            Optional<String> fill = ZipXml.above(run, step[0])
                    .flatMap(at -> ZipXml.child(at, step[1]))
                    .flatMap(properties -> ZipXml.child(properties, "w:shd"))
                    .map(shade -> shade.getAttribute("w:fill"))
                    .filter(value -> !value.isEmpty() && !value.equals("auto"));
            if (fill.isPresent()) {
                return fill.get();
            }
        }
        boolean unclear = ZipXml.above(run, "w:txbxContent").isPresent()
                || ZipXml.above(run, "w:tbl").isPresent()
                || ZipXml.child(run, "w:rPr")
                        .flatMap(p -> ZipXml.child(p, "w:highlight"))
                        .isPresent();
        return unclear ? "" : "FFFFFF";
    }
}
