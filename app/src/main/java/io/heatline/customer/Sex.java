package io.heatline.customer;

/** A person's sex, where it was said. */
public enum Sex {
    FEMALE,
    MALE
}
