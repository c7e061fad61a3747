package com.platform135.tools.retailerfile;

import org.springframework.data.jpa.repository.JpaRepository;

interface RetailerContacts extends JpaRepository<RetailerContact, Integer> {}
