package memio.text;

/** The names of Hangul syllables, which the Unicode standard composes from those of their letters (section 3.12). */
final class HangulNames {
    private static final int FIRST = 0xac00;
    private static final String[] LEADING = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ", -1);
    private static final String[] VOWELS =
            "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ", -1);
    private static final String[] TRAILING =
            " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1);

    private HangulNames() {}

    /** The name of a syllable, U+AC00 to U+D7A3. */
    static String of(int syllable) {
        int index = syllable - FIRST;
        int rest = index / TRAILING.length;
        return "HANGUL SYLLABLE " + LEADING[rest / VOWELS.length] + VOWELS[rest % VOWELS.length]
                + TRAILING[index % TRAILING.length];
    }
}
