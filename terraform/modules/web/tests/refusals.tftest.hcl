mock_provider "aws" {}

mock_provider "aws" {
  alias = "global"
}

variables {
  account_id  = "333333333333"
  bucket_name = "fareline-web-333333333333"
  hosts = {
    www   = "www.fareline.example"
    api   = "api.fareline.example"
    admin = "admin.fareline.example"
  }
  gateway_paths = ["/v1/*"]
  shared_paths  = ["/v1/timetables"]
  entry = {
    arn      = "arn:aws:elasticloadbalancing:eu-central-1:333333333333:loadbalancer/net/fareline-web/0000000000000000"
    dns_name = "fareline-web-0.elb.eu-central-1.amazonaws.com"
  }
  read_timeouts = {
    www   = 60
    api   = 60
    admin = 60
  }
  certificate_arn       = "arn:aws:acm:us-east-1:333333333333:certificate/00000000-0000-0000-0000-000000000000"
  web_acl_arn           = "arn:aws:wafv2:us-east-1:333333333333:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
  card_origins          = []
  access_log_bucket_arn = "arn:aws:s3:::fareline-access-logs"
  price_class           = "PriceClass_All"
}

run "the_site_keeps_some_paths" {
  command = plan
  variables {
    gateway_paths = ["/*"]
  }
  expect_failures = [var.gateway_paths]
}

run "what_is_kept_is_named_whole" {
  command = plan
  variables {
    shared_paths = ["/v1/*"]
  }
  expect_failures = [var.shared_paths]
}

run "the_partners_load_balancer_is_not_the_webs_entry" {
  command = plan
  variables {
    entry = {
      arn      = "arn:aws:elasticloadbalancing:eu-central-1:333333333333:loadbalancer/net/fareline-partner/0000000000000000"
      dns_name = "fareline-partner-0.elb.eu-central-1.amazonaws.com"
    }
  }
  expect_failures = [var.entry]
}

run "no_shorter_than_a_route" {
  command = plan
  variables {
    read_timeouts = {
      www   = 30
      api   = 60
      admin = 60
    }
  }
  expect_failures = [var.read_timeouts]
}

run "no_longer_than_cloudfront_can" {
  command = plan
  variables {
    read_timeouts = {
      www   = 60
      api   = 60
      admin = 181
    }
  }
  expect_failures = [var.read_timeouts]
}

run "no_connection_that_the_gateway_has_closed" {
  command = plan
  variables {
    keepalive_timeout = 60
  }
  expect_failures = [var.keepalive_timeout]
}

run "no_certificate_of_another_region" {
  command = plan
  variables {
    certificate_arn = "arn:aws:acm:eu-central-1:333333333333:certificate/00000000-0000-0000-0000-000000000000"
  }
  expect_failures = [var.certificate_arn]
}

run "no_regional_firewall" {
  command = plan
  variables {
    web_acl_arn = "arn:aws:wafv2:eu-central-1:333333333333:regional/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
  }
  expect_failures = [var.web_acl_arn]
}

run "no_origin_in_clear" {
  command = plan
  variables {
    card_origins = ["http://api.payment-provider.example"]
  }
  expect_failures = [var.card_origins]
}

run "no_origin_that_ends_the_directive" {
  command = plan
  variables {
    card_origins = ["https://api.payment-provider.example; script-src *"]
  }
  expect_failures = [var.card_origins]
}

run "no_host_under_anothers_name" {
  command = plan
  variables {
    hosts = {
      www   = "www.fareline.example"
      api   = "admin.fareline.example"
      admin = "api.fareline.example"
    }
  }
  expect_failures = [var.hosts]
}

run "no_other_bucket" {
  command = plan
  variables {
    bucket_name = "fareline-state-333333333333"
  }
  expect_failures = [var.bucket_name]
}

run "no_name_for_the_log_bucket" {
  command = plan
  variables {
    access_log_bucket_arn = "fareline-access-logs"
  }
  expect_failures = [var.access_log_bucket_arn]
}

run "no_other_price_class" {
  command = plan
  variables {
    price_class = "PriceClass_300"
  }
  expect_failures = [var.price_class]
}

run "no_name_for_an_account" {
  command = plan
  variables {
    account_id = "prod"
  }
  expect_failures = [var.account_id]
}
