output "distributions" {
  description = "By host's first name: the distribution's id, and what its record points at."
  value = {
    for name, distribution in local.distributions : name => {
      id             = distribution.id
      domain_name    = distribution.domain_name
      hosted_zone_id = distribution.hosted_zone_id
    }
  }
}

output "bucket" {
  description = "Where the site's files are published."
  value       = module.files.name
}

output "key_arn" {
  description = "Key by which the site's files are encrypted; who publishes them has to be let use it."
  value       = aws_kms_key.site.arn
}
