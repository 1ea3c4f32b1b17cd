output "distributions" {
  description = "Distributions by host's first name"
  value       = module.web.distributions
}

output "site_bucket" {
  description = "Where the site's files are published"
  value       = module.web.bucket
}

output "site_key_arn" {
  description = "Key by which the site's files are encrypted"
  value       = module.web.key_arn
}

output "certificate_arn" {
  description = "CloudFront's certificate"
  value       = module.certificate.arn
}

output "firewall_arn" {
  description = "The firewall before CloudFront"
  value       = module.firewall.arn
}
