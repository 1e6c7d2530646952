package io.jobwire.taxonomy;

/** Case and accent folding, one character at a time so that offsets stay. */
final class Folding {
    /** What U+00C0 to U+024F fold to, in order; a table, because the JDK's normalizer takes long to start. */
    private static final String ACCENTED =
            "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccdd"
                    + "ddeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉŋŋooooooœœrrrrrrssssss"
                    + "ssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈu"
                    + "uʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
                    + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    private static final char[] LATIN = latin();

    private Folding() {}

    /** The folded character, or 0 for one that is not compared at all (a combining accent). */
    static char fold(char c) {
        if (c < LATIN.length) {
            return LATIN[c];
        }
        return Character.toLowerCase(c);
    }

    private static char[] latin() {
        char[] table = new char[0x370];
        for (char c = 0; c < 0x300; c++) {
            table[c] = c >= 0xC0 && c < 0x250 ? ACCENTED.charAt(c - 0xC0) : Character.toLowerCase(c);
        }
        return table;
    }
}
