mock_provider "aws" {
  source = "./tests/mocks/home"
}

mock_provider "aws" {
  alias  = "site"
  source = "./tests/mocks/site"
}

mock_provider "aws" {
  alias  = "global"
  source = "./tests/mocks/global"
}

# Not of this provider, so it stands in each file.
override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id                          = "vpc-00000000000000000"
      public_zone_id                  = "Z0000000000000000000"
      web_entry_security_group_id     = "sg-0000000000000000a"
      partner_entry_security_group_id = "sg-0000000000000000b"
      access_log_bucket               = "fareline-access-logs"
      page_topic_arn                  = "arn:aws:sns:eu-central-1:000000000000:fareline-page"
      work_topic_arn                  = "arn:aws:sns:eu-central-1:000000000000:fareline-work"
    }
  }
}

# It has tests of its own, and takes most of the time of each run.
override_module {
  target = module.firewall
  outputs = {
    arn  = "arn:aws:wafv2:us-east-1:000000000000:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
    name = "fareline-web"
  }
}

variables {
  environment = "prod"
  account_id  = "333333333333"
  region      = "eu-central-1"
  site_region = "eu-west-1"
  foundation_state = {
    bucket = "fareline-state-333333333333"
    key    = "foundation.tfstate"
    region = "eu-central-1"
  }
  card_origins = []
  price_class  = "PriceClass_100"
  rate_limits = {
    all     = 2000
    tokens  = 100
    lookups = 50
  }
  firewall_log_days = 30
  public_zone       = "fareline.example"
  alarm_addresses = {
    page = ["on-call@fareline.example"]
    work = ["platform@fareline.example"]
  }
  alarm_limits = {
    server_errors_percent = 5
    refused_requests      = 1000
    least_gateways        = 2
  }
}

run "no_public_entry_past_the_firewall" {
  command = plan
  override_data {
    target = data.aws_lb.web
    values = {
      arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-web/0000000000000000"
      dns_name           = "fareline-web.elb.eu-central-1.amazonaws.com"
      internal           = false
      load_balancer_type = "network"
      vpc_id             = "vpc-00000000000000000"
      security_groups    = ["sg-0000000000000000a"]
    }
  }
  expect_failures = [data.aws_lb.web]
}

run "no_entry_that_others_than_cloudfront_reach" {
  command = plan
  override_data {
    target = data.aws_lb.web
    values = {
      arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-web/0000000000000000"
      dns_name           = "fareline-web.elb.eu-central-1.amazonaws.com"
      internal           = true
      load_balancer_type = "network"
      vpc_id             = "vpc-00000000000000000"
      security_groups    = ["sg-0000000000000000a", "sg-0000000000000000c"]
    }
  }
  expect_failures = [data.aws_lb.web]
}

run "no_entry_of_another_network" {
  command = plan
  override_data {
    target = data.aws_lb.web
    values = {
      arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-web/0000000000000000"
      dns_name           = "fareline-web.elb.eu-central-1.amazonaws.com"
      internal           = true
      load_balancer_type = "network"
      vpc_id             = "vpc-11111111111111111"
      security_groups    = ["sg-0000000000000000a"]
    }
  }
  expect_failures = [data.aws_lb.web]
}

run "no_application_load_balancer_for_partners" {
  command = plan
  override_data {
    target = data.aws_lb.partner
    values = {
      arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-partner/0000000000000000"
      dns_name           = "fareline-partner.elb.eu-central-1.amazonaws.com"
      internal           = false
      load_balancer_type = "application"
      vpc_id             = "vpc-00000000000000000"
      security_groups    = ["sg-0000000000000000b"]
    }
  }
  expect_failures = [data.aws_lb.partner]
}

run "no_inner_entry_for_partners" {
  command = plan
  override_data {
    target = data.aws_lb.partner
    values = {
      arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-partner/0000000000000000"
      dns_name           = "fareline-partner.elb.eu-central-1.amazonaws.com"
      internal           = true
      load_balancer_type = "network"
      vpc_id             = "vpc-00000000000000000"
      security_groups    = ["sg-0000000000000000b"]
    }
  }
  expect_failures = [data.aws_lb.partner]
}

run "no_other_security_group_for_partners" {
  command = plan
  override_data {
    target = data.aws_lb.partner
    values = {
      arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-partner/0000000000000000"
      dns_name           = "fareline-partner.elb.eu-central-1.amazonaws.com"
      internal           = false
      load_balancer_type = "network"
      vpc_id             = "vpc-00000000000000000"
      security_groups    = ["sg-0000000000000000a"]
    }
  }
  expect_failures = [data.aws_lb.partner]
}

run "no_edge_for_delivery" {
  command = plan
  variables {
    environment = "delivery"
  }
  expect_failures = [var.environment]
}

run "no_name_for_an_account" {
  command = plan
  variables {
    account_id = "prod"
    foundation_state = {
      bucket = "fareline-state-prod"
      key    = "foundation.tfstate"
      region = "eu-central-1"
    }
  }
  expect_failures = [var.account_id]
}

run "no_region_where_there_is_nothing" {
  command = plan
  variables {
    region = "us-east-1"
    foundation_state = {
      bucket = "fareline-state-333333333333"
      key    = "foundation.tfstate"
      region = "us-east-1"
    }
  }
  expect_failures = [var.region]
}

run "no_site_where_there_is_nothing" {
  command = plan
  variables {
    site_region = "us-east-1"
  }
  expect_failures = [var.site_region]
}

run "no_foundation_of_another_account" {
  command = plan
  variables {
    foundation_state = {
      bucket = "fareline-state-222222222222"
      key    = "foundation.tfstate"
      region = "eu-central-1"
    }
  }
  expect_failures = [var.foundation_state]
}

run "no_move_with_the_lost_regions_foundation" {
  command = plan
  variables {
    region = "eu-west-1"
  }
  expect_failures = [var.foundation_state]
}

run "no_zone_of_others" {
  command = plan
  variables {
    public_zone = "example.com"
  }
  expect_failures = [var.public_zone]
}

run "no_second_zone_of_the_same_name" {
  command = plan
  override_data {
    target = data.aws_route53_zone.public
    values = {
      zone_id = "Z1111111111111111111"
    }
  }
  expect_failures = [data.aws_route53_zone.public]
}

run "no_alarm_that_nobody_hears" {
  command = plan
  variables {
    alarm_addresses = {
      page = []
      work = ["platform@fareline.example"]
    }
  }
  expect_failures = [var.alarm_addresses]
}

run "no_rate_that_is_always_or_never_passed" {
  command = plan
  variables {
    alarm_limits = {
      server_errors_percent = 100
      refused_requests      = 1000
      least_gateways        = 2
    }
  }
  expect_failures = [var.alarm_limits]
}

run "no_entry_without_a_gateway" {
  command = plan
  variables {
    alarm_limits = {
      server_errors_percent = 5
      refused_requests      = 1000
      least_gateways        = 0
    }
  }
  expect_failures = [var.alarm_limits]
}
