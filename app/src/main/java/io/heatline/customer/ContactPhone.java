package io.heatline.customer;

import org.jspecify.annotations.Nullable;

/**
 * A number somebody is rung at.
 *
 * @param e164 by which a caller is recognised
 * @param relation whose it is, where not the contact's own: a tenant may leave the number of the property office
 */
public record ContactPhone(
        long id, Phone phone, String e164, @Nullable Relation relation) {}
