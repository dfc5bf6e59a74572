/**
 * The device's schema and the small facts that belong to no feature: settings, serials of case
 * numbers, reference data. The schema stands in numbered scripts beside this package; a script that
 * has been published is never edited, the next change is the next number.
 */
package org.daiban.device.store;
