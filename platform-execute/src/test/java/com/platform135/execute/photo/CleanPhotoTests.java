package com.platform135.execute.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class CleanPhotoTests {

    private static final String SECRET = "GPS 31.9N 118.8E Huawei P60 serial 123";

    @Test
    void aJpegLosesPlaceDeviceAndTextsAndKeepsItsPicture() throws Exception {
        byte[] raw = photograph(1);

        CleanPhoto clean = CleanPhoto.of(PhotoType.JPEG, raw);

        assertThat(text(raw)).contains(SECRET);
        assertThat(text(clean.bytes()))
                .doesNotContain("GPS", "Huawei", "Exif", "http://ns.adobe.com", "Photoshop", "appended");
        assertThat(clean.width()).isEqualTo(64);
        assertThat(clean.height()).isEqualTo(40);
        assertSamePicture(raw, clean.bytes());
    }

    @Test
    void aJpegsOrientationStaysAndNothingElseOfItsExif() throws Exception {
        CleanPhoto clean = CleanPhoto.of(PhotoType.JPEG, photograph(6));

        int exif = text(clean.bytes()).indexOf("Exif\0\0");
        assertThat(exif).isPositive();
        assertThat(ExifOrientation.read(clean.bytes(), exif, 32)).isEqualTo(6);
        assertThat(text(clean.bytes())).doesNotContain("GPS", "Huawei");
        assertSamePicture(photograph(6), clean.bytes());
    }

    @Test
    void cleaningTwiceChangesNothingMore() throws Exception {
        CleanPhoto once = CleanPhoto.of(PhotoType.JPEG, photograph(8));

        assertThat(CleanPhoto.of(PhotoType.JPEG, once.bytes()).bytes()).isEqualTo(once.bytes());
    }

    @Test
    void aHalfJpegIsRefused() throws Exception {
        byte[] raw = photograph(1);

        for (int length : new int[] {3, 20, raw.length / 2, indexOfEnd(raw)}) {
            assertThatThrownBy(() -> CleanPhoto.of(PhotoType.JPEG, Arrays.copyOf(raw, length)))
                    .isInstanceOf(BrokenPhotoException.class);
        }
    }

    @Test
    void aPngLosesItsTexts() throws Exception {
        byte[] raw = pngWithText();

        CleanPhoto clean = CleanPhoto.of(PhotoType.PNG, raw);

        assertThat(text(raw)).contains(SECRET);
        assertThat(text(clean.bytes())).doesNotContain("GPS", "tEXt", "appended");
        assertThat(clean.width()).isEqualTo(64);
        assertSamePicture(raw, clean.bytes());
    }

    @Test
    void aWebpLosesItsMetadataAndSaysSoInItsHead() throws Exception {
        byte[] raw = webpWithExif();

        CleanPhoto clean = CleanPhoto.of(PhotoType.WEBP, raw);

        assertThat(text(clean.bytes())).doesNotContain("EXIF", "GPS", "XMP ").contains("VP8X", "VP8L");
        assertThat(clean.width()).isEqualTo(300);
        assertThat(clean.height()).isEqualTo(200);
        ByteBuffer head = ByteBuffer.wrap(clean.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(head.getInt(4)).isEqualTo(clean.bytes().length - 8);
        assertThat(clean.bytes()[20] & 0x0C).isZero();
    }

    @Test
    void whatAFileIsIsToldByItsBytes() throws Exception {
        assertThat(PhotoType.sniff(photograph(1))).contains(PhotoType.JPEG);
        assertThat(PhotoType.sniff(pngWithText())).contains(PhotoType.PNG);
        assertThat(PhotoType.sniff(webpWithExif())).contains(PhotoType.WEBP);
        assertThat(PhotoType.sniff("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PhotoType.sniff("GIF89a".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PhotoType.sniff(new byte[0])).isEmpty();
    }

    /** A real JPEG of 64 × 40, with what a phone writes beside the picture. */
    static byte[] photograph(int orientation) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(picture(), "jpg", drawn);
        byte[] plain = drawn.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(segment(0xE1, exif(orientation)));
        out.write(segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>")));
        out.write(segment(0xED, latin("Photoshop 3.0\0" + SECRET)));
        out.write(segment(0xFE, latin(SECRET)));
        out.write(plain, 2, plain.length - 2);
        out.write(latin("appended film with " + SECRET));
        return out.toByteArray();
    }

    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(5, 5, 40, 30);
        graphics.dispose();
        return image;
    }

    private static byte[] exif(int orientation) {
        ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.put(latin("Exif\0\0")).put(latin("II")).putShort((short) 42).putInt(8);
        out.putShort((short) 2);
        out.putShort((short) 0x010F).putShort((short) 2).putInt(SECRET.length()).putInt(38);
        out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        out.putInt(0).put(latin(SECRET));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] segment(int marker, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + body.length))
                .put(body)
                .array();
    }

    private static int indexOfEnd(byte[] jpeg) {
        return text(jpeg).indexOf("\u00FF\u00D9appended");
    }

    private static byte[] pngWithText() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", drawn);
        byte[] plain = drawn.toByteArray();
        byte[] body = latin("tEXtComment\0" + SECRET);
        CRC32 crc = new CRC32();
        crc.update(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        out.write(ByteBuffer.allocate(8 + body.length)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) crc.getValue())
                .array());
        out.write(plain, 33, plain.length - 33);
        out.write(latin("appended"));
        return out.toByteArray();
    }

    /** Of 300 × 200; its picture data are made up, since nothing here draws it. */
    private static byte[] webpWithExif() {
        ByteBuffer out = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        out.put(latin("RIFF")).putInt(0).put(latin("WEBP"));
        out.put(latin("VP8X")).putInt(10).put((byte) 0x0C).put(new byte[3]);
        out.put((byte) 43)
                .put((byte) 1)
                .put((byte) 0)
                .put((byte) 199)
                .put((byte) 0)
                .put((byte) 0);
        out.put(latin("VP8L")).putInt(5).put(new byte[] {0x2F, 0, 0, 0, 0}).put((byte) 0);
        byte[] secret = latin(SECRET);
        out.put(latin("EXIF")).putInt(secret.length).put(secret).put(new byte[secret.length & 1]);
        out.put(latin("XMP ")).putInt(secret.length).put(secret).put(new byte[secret.length & 1]);
        out.putInt(4, out.position() - 8);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void assertSamePicture(byte[] expected, byte[] actual) throws IOException {
        BufferedImage before = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(expected)));
        BufferedImage after = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(actual)));
        assertThat(after.getRGB(0, 0, 64, 40, null, 0, 64)).isEqualTo(before.getRGB(0, 0, 64, 40, null, 0, 64));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
