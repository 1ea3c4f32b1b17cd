mock_provider "aws" {
  mock_data "aws_route53_zone" {
    defaults = { zone_id = "Z-FOUND" }
  }
}

override_resource {
  target = aws_route53_zone.public["fareline.example"]
  values = { zone_id = "Z-MADE" }
}

variables {
  public_name = "fareline.example"
  vpc_id      = "vpc-1"
  at_home     = true
}

run "home_makes_the_public_zone" {
  command   = apply
  state_key = "home"

  variables {
    delegations     = { dev = ["ns-1.example.", "ns-2.example.", "ns-3.example.", "ns-4.example."] }
    private_records = { smtp = "mail.fareline.example" }
  }

  assert {
    condition     = aws_route53_record.private["smtp"].name == "smtp.fareline.internal" && aws_route53_record.private["smtp"].records == toset(["mail.fareline.example"])
    error_message = "A name inside does not lead where it was told to."
  }

  assert {
    condition     = output.public_zone_id == "Z-MADE" && length(data.aws_route53_zone.public) == 0
    error_message = "Home looks for a zone that it has to make."
  }

  assert {
    condition     = aws_route53_record.authorities["fareline.example"].records == toset(["0 issue \"letsencrypt.org\"", "0 issue \"amazon.com\""])
    error_message = "Others may give certificates, or one of ours may not."
  }

  assert {
    condition     = aws_route53_record.delegation["dev"].name == "dev.fareline.example" && length(aws_route53_record.delegation["dev"].records) == 4
    error_message = "dev's own account does not answer for dev."
  }

  assert {
    condition     = one(aws_route53_zone.private.vpc).vpc_id == "vpc-1" && output.private_zone_name == "fareline.internal"
    error_message = "The private zone is not that of the network."
  }
}

run "end_of_home" {
  command   = apply
  state_key = "home"

  module {
    source = "../nothing"
  }
}

run "another_region_looks_it_up" {
  command   = apply
  state_key = "away"

  variables {
    at_home     = false
    delegations = { dev = ["ns-1.example.", "ns-2.example.", "ns-3.example.", "ns-4.example."] }
  }

  assert {
    condition     = output.public_zone_id == "Z-FOUND" && length(aws_route53_zone.public) == 0
    error_message = "A second zone of the same name, which nobody asks, was made."
  }

  assert {
    condition     = length(aws_route53_record.authorities) == 0 && length(aws_route53_record.delegation) == 0
    error_message = "Two states have the same record."
  }

  assert {
    condition     = one(aws_route53_zone.private.vpc).vpc_id == "vpc-1"
    error_message = "The other region has no names inside."
  }
}

run "end_of_another_region" {
  command   = apply
  state_key = "away"

  module {
    source = "../nothing"
  }
}

run "a_private_name_of_another_stack_is_refused" {
  command = plan

  variables {
    private_records = { database = "database.fareline.example" }
  }

  expect_failures = [var.private_records]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    public_name             = "fareline.test"
    certificate_authorities = []
    delegations             = { "dev.eu" = ["ns-1.example."] }
    private_records         = { smtp = "mail" }
  }

  expect_failures = [var.public_name, var.certificate_authorities, var.delegations, var.private_records]
}
