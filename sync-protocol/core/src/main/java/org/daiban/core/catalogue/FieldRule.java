package org.daiban.core.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a field's value must keep to ({@code validation} in the catalogue); whatever is empty asks
 * for nothing.
 *
 * @param pattern java.util.regex, for the whole text
 * @param minLength in characters as people count them
 * @param scale most decimals
 * @param checksum gb11643, gb32100 or luhn
 * @param warnOnly whether a checksum that fails is only a warning ({@code onFail: warn})
 * @param derive what a citizen number gives: birth_date, gender
 * @param notAfter today, now, or the id of another field
 * @param notBefore today, now, or the id of another field
 * @param maxAge the person has not had this birthday yet
 * @param level lowest level of a region: village, township, county, city
 * @param mustBe the only boolean that is taken
 */
public record FieldRule(
    Optional<String> pattern,
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<Integer> scale,
    List<String> options,
    String checksum,
    boolean warnOnly,
    List<String> derive,
    Optional<String> notAfter,
    Optional<String> notBefore,
    Optional<Integer> maxAge,
    Optional<String> level,
    Optional<Integer> minRows,
    Optional<Integer> maxRows,
    List<FormField> columns,
    Optional<Boolean> mustBe,
    String note) {}
