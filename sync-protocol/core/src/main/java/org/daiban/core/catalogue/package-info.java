/**
 * The county's catalogue of service items and what follows from it without a network: which item is
 * meant, whether a form is filled in properly, and which papers are still missing.
 *
 * <p>A catalogue is data that changes yearly, so it is read strictly ({@code CatalogueReader}) and
 * guarded before use ({@code CatalogueCheck}); fields that a later version adds are ignored. The
 * records mirror {@code catalogue.json}; behaviour depends on their fields and never on a code.
 */
package org.daiban.core.catalogue;
