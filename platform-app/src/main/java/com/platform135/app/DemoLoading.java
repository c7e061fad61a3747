package com.platform135.app;

/** How far the demo's data are loaded; what is shown on the login page meanwhile. */
public interface DemoLoading {

    /** 0 to 100; 100 where nothing is being loaded. */
    int percent();
}
