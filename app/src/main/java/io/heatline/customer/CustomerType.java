package io.heatline.customer;

/** 客户类型: what a customer is to the company. */
public enum CustomerType {
    RESIDENT,
    BUSINESS,
    PUBLIC_BODY,
    INDUSTRY
}
