package com.platform135.tools.retailerfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is kept of a retailer by hand, as typed.
 *
 * @param revision that the person began with; null where nothing was kept yet
 * @param tags words with blanks or commas between
 * @param position "lat, lng" as typed
 * @param fix "lat,lng" of a visit, picked; blank for what is typed
 */
public record ContactForm(
        @Nullable Integer revision,
        @Nullable String phone,
        @Nullable String openingHours,
        @Nullable String wishes,
        @Nullable String tags,
        @Nullable String note,
        @Nullable String position,
        @Nullable String fix) {

    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 12;
    private static final int PLACES = 6;
    private static final BigDecimal SOUTH = BigDecimal.valueOf(3);
    private static final BigDecimal NORTH = BigDecimal.valueOf(54);
    private static final BigDecimal WEST = BigDecimal.valueOf(73);
    private static final BigDecimal EAST = BigDecimal.valueOf(136);

    static ContactForm of(ContactDraft draft, @Nullable Integer revision) {
        return new ContactForm(
                revision,
                draft.phone(),
                draft.openingHours(),
                draft.wishes(),
                String.join(" ", draft.tags()),
                draft.note(),
                draft.lat() == null || draft.lng() == null
                        ? ""
                        : draft.lat().toPlainString() + ", " + draft.lng().toPlainString(),
                "");
    }

    ContactForm on(@Nullable Integer later) {
        return new ContactForm(later, phone, openingHours, wishes, tags, note, position, fix);
    }

    /** The draft; null if something is wrong, which the errors say then. */
    @Nullable
    ContactDraft check(ContactDraft before, Errors errors) {
        if (!trimmed(phone).matches("[0-9+() ,、/-]*")) {
            errors.rejectValue("phone", "tools.retailerfile.error.phone");
        }
        tooLong("phone", phone, LONGEST_PHONE, errors);
        tooLong("openingHours", openingHours, LONGEST_LINE, errors);
        tooLong("wishes", wishes, LONGEST_TEXT, errors);
        tooLong("note", note, LONGEST_TEXT, errors);
        List<String> words = Arrays.stream(trimmed(tags).split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_TAGS || words.stream().anyMatch(word -> word.length() > LONGEST_TAG)) {
            errors.rejectValue("tags", "tools.retailerfile.error.tags", new Object[] {MOST_TAGS, LONGEST_TAG}, null);
        }
        boolean picked = !trimmed(fix).isEmpty();
        BigDecimal @Nullable [] place = place(picked ? trimmed(fix) : trimmed(position), errors);
        if (errors.hasErrors()) {
            return null;
        }
        boolean same =
                place != null && Objects.equals(place[0], before.lat()) && Objects.equals(place[1], before.lng());
        return new ContactDraft(
                trimmed(phone),
                trimmed(openingHours),
                trimmed(wishes),
                words,
                trimmed(note),
                place == null ? null : place[0],
                place == null ? null : place[1],
                place == null ? null : same ? before.positionFrom() : picked ? "VISIT" : "TYPED");
    }

    private static BigDecimal @Nullable [] place(String typed, Errors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        String[] parts = typed.split("[\\s,，]+");
        boolean numbers =
                parts.length == 2 && Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,3}(\\.\\d{1,9})?"));
        if (numbers) {
            BigDecimal lat = new BigDecimal(parts[0]).setScale(PLACES, RoundingMode.HALF_UP);
            BigDecimal lng = new BigDecimal(parts[1]).setScale(PLACES, RoundingMode.HALF_UP);
            if (between(lat, SOUTH, NORTH) && between(lng, WEST, EAST)) {
                return new BigDecimal[] {lat, lng};
            }
        }
        errors.rejectValue("position", "tools.retailerfile.error.position");
        return null;
    }

    private static boolean between(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void tooLong(String field, @Nullable String text, int longest, Errors errors) {
        if (trimmed(text).length() > longest) {
            errors.rejectValue(field, "tools.retailerfile.error.long", new Object[] {longest}, null);
        }
    }

    static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
