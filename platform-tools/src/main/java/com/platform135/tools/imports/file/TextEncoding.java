package com.platform135.tools.imports.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 from GB18030, the two that spreadsheets in use here write, by strict decoding. */
final class TextEncoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    /**
     * The encoding of a text that begins like this. A sequence cut off at the sample's end counts as valid, unless the
     * sample is the whole text.
     */
    static Charset detect(byte[] sample, boolean whole) {
        if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF)) {
            throw new RefusedFileException("utf16");
        }
        for (byte b : sample) {
            if (b == 0) {
                throw new RefusedFileException("binary");
            }
        }
        if (isValid(sample, StandardCharsets.UTF_8, whole)) {
            return StandardCharsets.UTF_8;
        }
        if (isValid(sample, GB18030, whole)) {
            return GB18030;
        }
        throw new RefusedFileException("not-text");
    }

    static CharsetDecoder strictDecoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static boolean startsWith(byte[] sample, int... prefix) {
        if (sample.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((sample[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValid(byte[] sample, Charset charset, boolean whole) {
        CharsetDecoder decoder = strictDecoder(charset);
        ByteBuffer in = ByteBuffer.wrap(sample);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, whole);
        } while (result.isOverflow());
        return !result.isError();
    }
}
