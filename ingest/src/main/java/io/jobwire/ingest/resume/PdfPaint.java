package io.jobwire.ingest.resume;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page has painted so far, so that the colour behind a letter is known. Points are in the page's user space. Not
 * thread-safe.
 */
final class PdfPaint {
    /** A colour that nobody can tell: an image, a pattern, a shading. */
    static final int UNKNOWN = -1;

    /** Strokes of icons and rules hide nothing. */
    private static final double LEAST_SIDE = 2.5;

    private static final int MOST_AREAS = 4_000;
    private static final int WHITE = 0xffffff;

    private record Area(Path2D shape, Rectangle2D bounds, int rgb, boolean opaque) {
        boolean covers(double x, double y) {
            return bounds.contains(x, y) && shape.contains(x, y);
        }
    }

    private final List<Area> areas = new ArrayList<>();
    private final double pageSize;
    private double largestImage;

    /** @param pageSize of the visible page, in square points */
    PdfPaint(double pageSize) {
        this.pageSize = pageSize;
    }

    /** How many areas there are by now: what comes later lies above. */
    int depth() {
        return areas.size();
    }

    void fill(GeneralPath shape, int rgb, boolean opaque) {
        Rectangle2D bounds = shape.getBounds2D();
        if (areas.size() < MOST_AREAS && bounds.getWidth() >= LEAST_SIDE && bounds.getHeight() >= LEAST_SIDE) {
            areas.add(new Area((Path2D) shape.clone(), bounds, rgb, opaque));
        }
    }

    void image(GeneralPath shape) {
        Rectangle2D bounds = shape.getBounds2D();
        largestImage = Math.max(largestImage, bounds.getWidth() * bounds.getHeight());
        fill(shape, UNKNOWN, false);
    }

    /** Whether the page is a picture: invisible text on it is what a machine has read of it. */
    boolean isPicture() {
        return largestImage > pageSize / 2;
    }

    /** Colour below a point when there were only so many areas; white where nothing is. */
    int behind(double x, double y, int depth) {
        for (int i = Math.min(depth, areas.size()) - 1; i >= 0; i--) {
            Area area = areas.get(i);
            if (area.covers(x, y)) {
                return area.rgb();
            }
        }
        return WHITE;
    }

    /** Whether an opaque area lies on a point that came when there were only so many. */
    boolean covered(double x, double y, int depth) {
        for (int i = depth; i < areas.size(); i++) {
            if (areas.get(i).opaque() && areas.get(i).covers(x, y)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody can tell two colours apart: the contrast ratio of WCAG 2.1 is 1.12 at least. */
    static boolean distinct(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        boolean sameLight = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 1.12;
        return !sameLight || distance(one, other) > 60;
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
