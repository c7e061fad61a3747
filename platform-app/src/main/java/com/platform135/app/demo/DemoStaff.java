package com.platform135.app.demo;

/** A row of {@code staff.csv}; everybody's password is {@link #PASSWORD}. */
public record DemoStaff(String username, String name, String role, String orgCode, String phone) {

    public static final String PASSWORD = "demo135";
}
