mock_provider "aws" {
  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:us-east-1:333333333333:certificate/00000000-0000-0000-0000-000000000000"
      domain_validation_options = [
        {
          domain_name           = "www.fareline.example"
          resource_record_name  = "_www.www.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.fareline.example"
          resource_record_name  = "_api.api.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
      ]
    }
  }
}

variables {
  names   = ["www.fareline.example", "api.fareline.example"]
  zone_id = "Z0000000000000000000"
}

run "each_name_is_proved_by_its_own_record" {
  command = apply

  assert {
    condition = { for name, record in aws_route53_record.validation : name => record.records } == {
      "www.fareline.example" = toset(["_www.acm-validations.aws."])
      "api.fareline.example" = toset(["_api.acm-validations.aws."])
    }
    error_message = "A name has another's record, or none."
  }
  assert {
    condition     = aws_acm_certificate.this.validation_method == "DNS" && output.arn == aws_acm_certificate.this.arn
    error_message = "The certificate is not proved by DNS, or another is given out."
  }
}

run "no_wildcard" {
  command = plan
  variables {
    names = ["*.fareline.example"]
  }
  expect_failures = [var.names]
}

run "no_name_twice" {
  command = plan
  variables {
    names = ["www.fareline.example", "www.fareline.example"]
  }
  expect_failures = [var.names]
}

run "no_name_at_all" {
  command = plan
  variables {
    names = []
  }
  expect_failures = [var.names]
}

run "no_name_of_a_zone_for_its_id" {
  command = plan
  variables {
    zone_id = "fareline.example"
  }
  expect_failures = [var.zone_id]
}
