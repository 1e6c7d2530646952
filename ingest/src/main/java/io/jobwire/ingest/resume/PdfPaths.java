package io.jobwire.ingest.resume;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows the painting of a page: paths, fills, clips and images (ISO 32000-1, 8.5 and 8.9), one processor for each of their
 * operators. Not thread-safe.
 */
final class PdfPaths {
    private static final int MOST_POINTS = 20_000;
    private static final Map<String, Integer> OPERANDS =
            Map.of("m", 2, "l", 2, "c", 6, "v", 4, "y", 4, "re", 4, "h", 0, "W", 0, "W*", 0);
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> ENDS = Set.of("n", "S", "s");

    private final PDFStreamEngine engine;
    private PdfPaint paint = new PdfPaint(1);
    private GeneralPath path = new GeneralPath();
    private int points;
    private boolean clip;

    PdfPaths(PDFStreamEngine engine) {
        this.engine = engine;
        OPERANDS.keySet().forEach(this::listen);
        FILLS.forEach(this::listen);
        ENDS.forEach(this::listen);
        listen("sh");
        listen("BI");
    }

    /** Begins a page. */
    void begin(PdfPaint onto) {
        paint = onto;
        reset();
    }

    /** An image is painted onto the unit square of the present matrix. */
    void image() {
        GeneralPath square = new GeneralPath();
        Point2D.Float corner = at(0, 0);
        square.moveTo(corner.x, corner.y);
        for (int[] next : new int[][] {{1, 0}, {1, 1}, {0, 1}}) {
            Point2D.Float point = at(next[0], next[1]);
            square.lineTo(point.x, point.y);
        }
        square.closePath();
        paint.image(square);
    }

    private void listen(String operator) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator token, List<COSBase> operands) {
                float[] numbers = new float[operands.size()];
                for (int i = 0; i < numbers.length; i++) {
                    if (!(operands.get(i) instanceof COSNumber number)) {
                        return;
                    }
                    numbers[i] = number.floatValue();
                }
                if (numbers.length >= OPERANDS.getOrDefault(operator, 0)) {
                    PdfPaths.this.process(operator, numbers);
                }
            }

            @Override
            public String getName() {
                return operator;
            }
        });
    }

    private void process(String operator, float[] n) {
        if (FILLS.contains(operator)) {
            fill(colour(engine.getGraphicsState().getNonStrokingColor()));
            end();
        } else if (ENDS.contains(operator)) {
            end();
        } else {
            switch (operator) {
                case "W", "W*" -> clip = true;
                case "BI" -> image();
                case "sh" -> shading();
                default -> draw(operator, n);
            }
        }
    }

    private void draw(String operator, float[] n) {
        if (++points > MOST_POINTS) {
            return;
        }
        if (operator.equals("re")) {
            move(n[0], n[1]);
            line(n[0] + n[2], n[1]);
            line(n[0] + n[2], n[1] + n[3]);
            line(n[0], n[1] + n[3]);
            path.closePath();
        } else if (operator.equals("m") || path.getCurrentPoint() == null) {
            if (n.length >= 2) {
                move(n[n.length - 2], n[n.length - 1]);
            }
        } else if (operator.equals("h")) {
            path.closePath();
        } else if (operator.equals("l")) {
            line(n[0], n[1]);
        } else {
            curve(operator, n);
        }
    }

    private void curve(String operator, float[] n) {
        Point2D last = path.getCurrentPoint();
        Point2D first = operator.equals("v") ? last : at(n[0], n[1]);
        Point2D second = operator.equals("c") ? at(n[2], n[3]) : operator.equals("v") ? at(n[0], n[1]) : at(n[2], n[3]);
        Point2D to = operator.equals("c") ? at(n[4], n[5]) : at(n[2], n[3]);
        path.curveTo(first.getX(), first.getY(), second.getX(), second.getY(), to.getX(), to.getY());
    }

    private void move(float x, float y) {
        Point2D.Float point = at(x, y);
        path.moveTo(point.x, point.y);
    }

    private void line(float x, float y) {
        Point2D.Float point = at(x, y);
        path.lineTo(point.x, point.y);
    }

    private Point2D.Float at(float x, float y) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        return matrix.transformPoint(x, y);
    }

    private void fill(int rgb) {
        PDGraphicsState state = engine.getGraphicsState();
        boolean opaque = rgb != PdfPaint.UNKNOWN
                && state.getNonStrokeAlphaConstant() > 0.9
                && BlendMode.NORMAL.equals(state.getBlendMode())
                && state.getSoftMask() == null;
        if (state.getNonStrokeAlphaConstant() > 0.05) {
            paint.fill(path, opaque ? rgb : PdfPaint.UNKNOWN, opaque);
        }
    }

    /** A shading fills what the clip leaves. */
    private void shading() {
        path = new GeneralPath(engine.getGraphicsState().getCurrentClippingPath());
        paint.fill(path, PdfPaint.UNKNOWN, false);
        reset();
    }

    private void end() {
        if (clip && path.getCurrentPoint() != null) {
            engine.getGraphicsState().intersectClippingPath(path);
        }
        reset();
    }

    private void reset() {
        path = new GeneralPath();
        points = 0;
        clip = false;
    }

    /** The colour as RGB, or {@link PdfPaint#UNKNOWN}. */
    static int colour(PDColor colour) {
        if (colour.isPattern() || colour.getColorSpace() == null || COSName.PATTERN.equals(colour.getPatternName())) {
            return PdfPaint.UNKNOWN;
        }
        try {
            return colour.toRGB();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return PdfPaint.UNKNOWN;
        }
    }
}
