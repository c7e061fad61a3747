package com.platform135.app.demo;

import java.util.List;

/**
 * The shops a customer manager looks after.
 *
 * @param number counts the routes of the whole demo from 0
 * @param towns where the route runs; the first holds most of its shops
 * @param shops shops open today
 */
record Route(int number, String manager, String marketCode, List<Place> towns, int shops) {}
