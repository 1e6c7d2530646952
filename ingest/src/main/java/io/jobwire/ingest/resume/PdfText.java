package io.jobwire.ingest.resume;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF that a person sees, in each of three orders from one pass over its pages. Letters that nobody sees are
 * dropped and counted: invisible text (ISO 32000-1, 9.3.6), two points or less, beside the page, in the colour of what lies
 * behind, under an opaque area. Invisible text on a page that is a picture is its recognised text and stays. Not thread-safe.
 */
final class PdfText extends PDFTextStripper {
    /** Orders in which the letters of a page may be read. */
    enum Order {
        /** As the file stores them. */
        STREAM,
        /** Column by column where pages have columns, else as the file stores them. */
        COLUMNS,
        /** From top to bottom and left to right, across columns. */
        POSITION
    }

    private static final int MOST_PAGES = 40;
    private static final double TINY = 2;

    private final PdfPaths paths = new PdfPaths(this);
    private final Hidden hidden;
    private final Map<Order, StringBuilder> texts = new EnumMap<>(Order.class);
    private final List<Letter> letters = new ArrayList<>();
    private PdfPaint paint = new PdfPaint(1);
    private @Nullable Letter now;
    private boolean painted;

    private record Letter(
            double x,
            double y,
            int depth,
            int rgb,
            boolean invisible,
            boolean faint,
            boolean clipped,
            List<TextPosition> positions) {}

    private PdfText(Hidden hidden) {
        this.hidden = hidden;
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
        setEndPage(MOST_PAGES);
        for (Order order : Order.values()) {
            texts.put(order, new StringBuilder());
        }
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new Drawing());
    }

    /** A reader that has gone over all pages. */
    static PdfText of(PDDocument document, Hidden hidden) throws IOException {
        PdfText reader = new PdfText(hidden);
        reader.writeText(document, new StringWriter());
        return reader;
    }

    /** The text of all pages in each order. */
    Map<Order, String> texts() {
        Map<Order, String> read = new EnumMap<>(Order.class);
        texts.forEach((order, text) -> read.put(order, text.toString()));
        return read;
    }

    /** Whether any page shows more than letters. */
    boolean painted() {
        return painted;
    }

    @Override
    protected void startPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        paint = new PdfPaint((double) box.getWidth() * box.getHeight());
        paths.begin(paint);
        letters.clear();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        java.awt.geom.Point2D.Float centre = matrix.transformPoint(displacement.getX() / 2, 0.3f);
        Letter letter = new Letter(
                centre.x,
                centre.y,
                paint.depth(),
                mode.isFill() ? PdfPaths.colour(state.getNonStrokingColor()) : PdfPaint.UNKNOWN,
                !mode.isFill() && !mode.isStroke(),
                mode.isFill() && !mode.isStroke() && state.getNonStrokeAlphaConstant() < 0.05,
                !state.getCurrentClippingPath().contains(centre.x, centre.y),
                new ArrayList<>(1));
        letters.add(letter);
        now = letter;
        super.showGlyph(matrix, font, code, displacement);
        now = null;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (now != null) {
            now.positions().add(text);
        }
    }

    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            // What somebody typed into a form.
            if (annotation instanceof PDAnnotationWidget && !annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
        long clipped = letters.stream().filter(Letter::clipped).count();
        boolean trustClips = clipped * 2 < letters.size();
        for (Letter letter : letters) {
            for (TextPosition position : letter.positions()) {
                Optional<Hidden.Why> why = why(letter, position, trustClips);
                if (why.isPresent()) {
                    hidden.add(why.get(), position.getUnicode());
                } else {
                    super.processTextPosition(position);
                }
            }
        }
        letters.clear();
        painted |= paint.depth() > 0;
        List<TextPosition> visible =
                charactersByArticle.stream().flatMap(List::stream).toList();
        write(Order.STREAM, false, List.of(visible));
        write(Order.COLUMNS, true, Columns.of(visible));
        write(Order.POSITION, true, List.of(visible));
    }

    private void write(Order order, boolean sorted, List<List<TextPosition>> parts) throws IOException {
        boolean one = order == Order.COLUMNS && parts.size() < 2;
        setSortByPosition(sorted && !one);
        StringBuilder text = Objects.requireNonNull(texts.get(order));
        for (List<TextPosition> part : parts) {
            charactersByArticle.clear();
            charactersByArticle.add(new ArrayList<>(part));
            StringWriter page = new StringWriter();
            output = page;
            super.writePage();
            text.append(page).append('\n');
        }
    }

    private Optional<Hidden.Why> why(Letter letter, TextPosition position, boolean trustClips) {
        double size = Math.max(Math.abs(position.getYScale()), position.getFontSizeInPt());
        if ((letter.invisible() || letter.faint()) && !paint.isPicture()) {
            return Optional.of(Hidden.Why.INVISIBLE);
        }
        if (size <= TINY) {
            return Optional.of(Hidden.Why.TINY);
        }
        boolean offPage = position.getX() + position.getWidth() < 0
                || position.getX() > position.getPageWidth()
                || position.getY() < 0
                || position.getY() - position.getHeight() > position.getPageHeight();
        if (offPage || (letter.clipped() && trustClips)) {
            return Optional.of(Hidden.Why.OFF_PAGE);
        }
        if (!letter.invisible() && letter.rgb() != PdfPaint.UNKNOWN) {
            int behind = paint.behind(letter.x(), letter.y(), letter.depth());
            if (behind != PdfPaint.UNKNOWN && !PdfPaint.distinct(letter.rgb(), behind)) {
                return Optional.of(Hidden.Why.SAME_COLOUR);
            }
        }
        return !letter.invisible() && paint.covered(letter.x(), letter.y(), letter.depth())
                ? Optional.of(Hidden.Why.COVERED)
                : Optional.empty();
    }

    /** Forms are followed, as text is in them; of images only the place counts. */
    private final class Drawing extends DrawObject {
        Drawing() {
            super(PdfText.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getContext().getResources().isImageXObject(name)) {
                paths.image();
            } else {
                super.process(operator, operands);
            }
        }
    }
}
