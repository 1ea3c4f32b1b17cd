package io.fareline.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HonestTextTest {
    @Test
    void nulAndHalvesOfSurrogatePairsCannotBeKept() {
        assertTrue(HonestText.canBeKept("Ada Lovelace\n\t😀"));
        assertTrue(HonestText.canBeKept(""));
        assertFalse(HonestText.canBeKept("a\0b"));
        assertFalse(HonestText.canBeKept("\ud83d"));
        assertFalse(HonestText.canBeKept("\ud83dx"));
        assertFalse(HonestText.canBeKept("\ude00"));
    }

    @Test
    void addressesDecodeToText() {
        assertTrue(HonestText.decodes("/v1/a%20b?c=%C3%84&d=%F0%9F%98%80+x"));
        assertFalse(HonestText.decodes("%00"));
        assertFalse(HonestText.decodes("a%0d%0ab"));
        assertFalse(HonestText.decodes("%7f"));
        assertFalse(HonestText.decodes("%zz"));
        assertFalse(HonestText.decodes("%4"));
        assertFalse(HonestText.decodes("%"));
        assertFalse(HonestText.decodes("%ff"));
        assertFalse(HonestText.decodes("%C3%28"));
        assertFalse(HonestText.decodes("é"));
        assertFalse(HonestText.decodes("Ā"));
    }

    @Test
    void headersHaveNoControls() {
        assertFalse(HonestText.hasControls("Bearer abc\tdef é"));
        assertTrue(HonestText.hasControls("a\rb"));
        assertTrue(HonestText.hasControls("a\0b"));
        assertTrue(HonestText.hasControls("\u001b[31m"));
        assertTrue(HonestText.hasControls("\u007f"));
    }
}
